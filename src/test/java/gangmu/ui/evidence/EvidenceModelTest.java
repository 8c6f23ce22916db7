package gangmu.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceRules;
import gangmu.plan.PlanTree;
import gangmu.ui.SessionAlone;
import gangmu.ui.SmallPlan;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import gangmu.usecase.workspace.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the register of evidence, without a window. */
class EvidenceModelTest {
    @TempDir
    private Path temp;
    private SmallPlan small;
    private SessionAlone on;
    private EvidenceModel model;
    private UUID letter;

    @BeforeEach
    void open() throws IOException {
        small = new SmallPlan(temp.resolve("w"));
        on = new SessionAlone(temp.resolve("w"));
        EvidenceModel register = new EvidenceModel(on.session);
        model = on.following(register, () -> {
            register.table().refresh();
            register.count();
        });
        on.session.attach().attach(small.behind, List.of(Files.writeString(temp.resolve("批复.txt"), "同意")), Progress.NONE);
        on.settled();
        letter = EvidenceRules.evidenceOf(on.session.workspace().snapshot(), small.behind).getFirst().id();
    }

    @AfterEach
    void close() {
        on.close();
    }

    private String proves() {
        int column = model.table().grid().columns().stream().map(each -> each.key()).toList().indexOf("proves");
        return model.table().grid().text(0, column);
    }

    @Test
    void aPieceIsOpenedUnderItsOwnNameAndLeadsToWhatItProves() {
        model.open();
        model.go();
        assertThat(on.desktop.opened).isEmpty();
        assertThat(on.session.place().get().place()).isEqualTo(Place.OVERVIEW);
        model.table().current().set(letter);
        model.open();
        assertThat(on.desktop.opened).singleElement().satisfies(kept -> assertThat(kept).hasContent("同意"));
        model.go();
        assertThat(on.session.place().get()).isEqualTo(new Destination.OneItem(small.behind));
    }

    @Test
    void aPieceMayProveItemsAndIndicators() {
        assertThat(model.linkable()).isEmpty();
        model.table().current().set(letter);
        UUID forest = new PlanTree(on.session.workspace().snapshot(), small.plan).indicators().getFirst().id();
        EvidenceModel.Target target = model.linkable().stream().filter(each -> each.id().equals(forest)).findFirst().orElseThrow();
        assertThat(target.text()).isEqualTo("指标 1 森林蓄积量");
        assertThat(model.linkable()).extracting(EvidenceModel.Target::id).contains(small.behind, small.task);
        model.link(List.of(target));
        on.settled();
        assertThat(EvidenceRules.evidenceOf(on.session.workspace().snapshot(), forest)).extracting(Evidence::id)
                .containsExactly(letter);
        assertThat(proves()).contains("森林蓄积量").contains("一级保护区有序疏解");
        model.link(List.of(target));
        on.settled();
        assertThat(EvidenceRules.evidenceOf(on.session.workspace().snapshot(), forest)).hasSize(1);
    }

    @Test
    void whatAPieceProvesTooIsChosenByPinyinSeveralAtOnceAndIsOneChange() {
        model.table().current().set(letter);
        TargetChoice choice = new TargetChoice(model.linkable());
        assertThat(choice.matching("没有这一项")).isEmpty();
        assertThat(choice.chooseFirst("没有这一项")).isFalse();
        assertThat(choice.chooseFirst("slxjl")).isTrue();
        assertThat(choice.chooseFirst("slxjl")).as("chosen before").isFalse();
        assertThat(choice.matching("").getFirst().text()).isEqualTo("指标 1 森林蓄积量");
        EvidenceModel.Target task = choice.matching("").stream().filter(each -> each.id().equals(small.task)).findFirst().orElseThrow();
        choice.choose(task, true);
        long before = on.session.workspace().journal().position();
        model.link(choice.chosen());
        on.settled();
        assertThat(on.session.workspace().journal().position()).isEqualTo(before + 1);
        assertThat(on.said()).contains("森林蓄积量 等 2 项");
        assertThat(EvidenceRules.evidenceOf(on.session.workspace().snapshot(), small.task)).hasSize(1);
        choice.choose(task, false);
        assertThat(choice.isChosen(task)).isFalse();
    }

    @Test
    void whatProvesNothingIsCountedAndFound() {
        assertThat(model.uses().count(EvidenceModel.Use.UNUSED)).isZero();
        on.session.attach().unlink(letter, small.behind);
        on.settled();
        assertThat(model.uses().count(EvidenceModel.Use.UNUSED)).isEqualTo(model.table().grid().rowCount());
        model.uses().choose(Set.of(EvidenceModel.Use.UNUSED));
        assertThat(model.table().grid().rows()).allSatisfy(row -> assertThat(row.id()).isEqualTo(letter));
    }

    @Test
    void whereNothingIsToBeSweptNobodyIsAsked() {
        model.sweep();
        on.settled();
        assertThat(on.desktop.asked).isEmpty();
        assertThat(on.said()).isNotBlank();
        assertThat(on.refused()).isFalse();
    }
}
