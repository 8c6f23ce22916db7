package gangmu.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.IndicatorTotal;
import gangmu.ui.SessionAlone;
import gangmu.ui.SmallPlan;
import gangmu.ui.shell.Session;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the overview shows, and where its doors lead, without a window. */
class PeriodsModelTest {
    @TempDir
    private Path temp;

    @Test
    void everyPeriodIsJudgedAndTheOneThatIsLookedAtComparedWithTheOneBefore() {
        SmallPlan small = new SmallPlan(temp.resolve("w"));
        try (SessionAlone on = new SessionAlone(temp.resolve("w"))) {
            PeriodsModel periods = new PeriodsModel(on.session);
            OverviewModel model = new OverviewModel(on.session, periods);
            on.following(model, model::refresh);
            assertThat(model.shown().get()).isNotNull();
            assertThat(model.shown().get().cards()).hasSize(4);
            assertThat(periods.seen().get().periods()).hasSize(1);
            assertThat(periods.seen().get().since()).as("there is none before it").isNull();

            UUID next = UUID.randomUUID();
            Workspace.await(new EditPlan(on.session.workspace()).addPeriod(next, small.plan, "2023-12", "2023年终",
                    LocalDate.of(2023, 12, 31)));
            on.settled();
            on.session.choosePeriod(next);
            on.settled();
            assertThat(periods.seen().get().periods()).hasSize(2);
            assertThat(periods.seen().get().since()).isNotNull();

            Session session = on.session;
            Period first = Reports.periods(session.workspace().snapshot(), small.plan).getFirst();
            periods.open(first, FigureKey.of(IndicatorTotal.MET));
            on.settled();
            assertThat(session.view().get().period().id()).isEqualTo(first.id());
        }
    }
}
