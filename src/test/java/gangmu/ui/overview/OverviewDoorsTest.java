package gangmu.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.sample.SampleWorkspace;
import gangmu.status.figures.Figures;
import gangmu.ui.SessionAlone;
import gangmu.ui.assessment.AssessmentBehind;
import gangmu.ui.indicators.IndicatorsBehind;
import gangmu.ui.plantree.TreeBehind;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import gangmu.ui.status.FiguresBehind;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every number of the overview opens exactly what it counts, on the sample. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewDoorsTest {
    private SessionAlone on;
    private Figures figures;
    private FiguresBehind trail;

    @BeforeAll
    void open(@TempDir Path temp) {
        on = new SessionAlone(SampleWorkspace.copy(temp.resolve("w")));
        figures = Figures.of(Objects.requireNonNull(on.session.view().get().assessment()));
        trail = new FiguresBehind(on);
    }

    @AfterAll
    void close() {
        on.close();
    }

    @ParameterizedTest
    @EnumSource(OverviewModel.By.class)
    void everyLineOpensTheItemsThatItCountsAndTheTrailOfEachOfItsNumbers(OverviewModel.By by) {
        List<OverviewModel.GroupLine> lines = OverviewModel.lines(figures, by);
        assertThat(lines).hasSizeGreaterThan(1).allSatisfy(line -> {
            int total = line.total().number().intValueExact();
            assertThat(AssessmentBehind.rows(on, line.door())).as(line.name()).isEqualTo(total);
            assertThat(trail.rows(line.met().key())).isEqualTo(line.met().number().intValueExact());
            assertThat(trail.said()).contains(line.name());
            assertThat(trail.rows(line.progress().key())).isEqualTo(total);
        });
    }

    @Test
    void whatWantsAPersonOpensExactlyWhatWasCounted() {
        List<OverviewModel.Todo> all = OverviewModel.todo(on.session.view().get(), figures);
        assertThat(all).extracting(OverviewModel.Todo::key).contains("projects-behind", "without-evidence", "disagree",
                "indicators-behind", "findings");
        for (OverviewModel.Todo todo : all) {
            switch (todo.door()) {
                case Destination.Items items -> counts(todo, TreeBehind.rows(on, items));
                case Destination.IndicatorsNotMet door -> counts(todo, IndicatorsBehind.rows(on, door));
                case Destination.Whole whole -> assertThat(whole.place()).isEqualTo(Place.RETURNS);
                default -> counts(todo, AssessmentBehind.rows(on, todo.door()));
            }
            if (todo.figure() != null) {
                assertThat(trail.rows(todo.figure().key())).as(todo.key()).isEqualTo((int) todo.count());
            }
        }
    }

    private static void counts(OverviewModel.Todo todo, int rows) {
        assertThat(rows).as(todo.key()).isEqualTo((int) todo.count());
    }

    @Test
    void everyCardOpensWhatItCounts() {
        assertThat(OverviewModel.cards(figures)).hasSize(4).allSatisfy(card -> {
            if (card.door() instanceof Destination.Items items) {
                assertThat(TreeBehind.rows(on, items)).as(card.subject()).isGreaterThanOrEqualTo(
                        card.total().number().intValueExact());
            } else {
                assertThat(IndicatorsBehind.rows(on, card.door())).isEqualTo(card.notMet().number().intValueExact());
            }
            assertThat(trail.rows(card.met().key())).isEqualTo(card.met().number().intValueExact());
        });
    }
}
