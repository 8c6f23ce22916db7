package gangmu.ui.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.changes.Refusal;
import gangmu.returns.kept.LearnedWord;
import gangmu.returns.register.LetterTerms;
import gangmu.returns.register.ReturnRegister;
import gangmu.ui.ModelsOnSmallPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 收发登记 and 记住的叫法, without a window. */
class RegisterModelsTest extends ModelsOnSmallPlan {
    @Test
    void templatesAndRemindersGoIntoTheFolderThatIsChosen() throws IOException {
        RegisterModel model = on.following(new RegisterModel(on.session), () -> { });
        model.send();
        model.remind();
        on.settled();
        assertThat(on.said()).as("no folder, no work").isEmpty();
        model.refresh();
        on.settled();
        assertThat(model.lines().rows()).extracting(ReturnRegister.Line::standing)
                .containsOnly(ReturnRegister.Standing.NOT_SENT);

        on.desktop.folder = temp.resolve("out");
        model.opened().set("没有这一栏");
        model.send();
        assertThat(on.said()).contains("没有这一栏");
        assertThat(temp.resolve("out")).doesNotExist();
        model.opened().set("牵头领导");
        model.send();
        on.settled();
        try (Stream<Path> files = Files.list(temp.resolve("out"))) {
            assertThat(files).hasSize(model.lines().rowCount());
        }
        assertThat(on.said()).contains(temp.resolve("out").toString());
        model.refresh();
        on.settled();
        assertThat(model.lines().rows()).extracting(ReturnRegister.Line::standing)
                .doesNotContain(ReturnRegister.Standing.NOT_SENT);
    }

    @Test
    void lettersHaveTheNumberAndTheDeadlineThatAreTypedElseTheProposedOnes() {
        RegisterModel model = new RegisterModel(on.session);
        LetterTerms proposed = new LetterTerms(7L, LocalDate.of(2023, 7, 10));
        assertThat(model.terms(proposed)).isEqualTo(proposed);
        model.letterNumber().set(" 12 ");
        model.answerBy().set("2023-07-20");
        assertThat(model.terms(proposed)).isEqualTo(new LetterTerms(12L, LocalDate.of(2023, 7, 20)));
        model.answerBy().set("下周");
        assertThatThrownBy(() -> model.terms(proposed)).isInstanceOf(Refusal.class);
    }

    @Test
    void aWordThatWasLearnedIsChangedToWhatItCanMeanAndForgotten() {
        UUID word = UUID.randomUUID();
        on.session.workspace().commit(Origin.of("edit"), draft -> draft.add(Entity.blank(LearnedWord.KIND, word)
                .with(LearnedWord.ABOUT, LearnedWord.About.UNIT_NAME).with(LearnedWord.WRITTEN, "水局")
                .with(LearnedWord.UNIT, small.water).with(LearnedWord.MEANS, small.water.toString())));
        on.settled();
        List<LearnedWord> asked = new ArrayList<>();
        LearnedModel model = new LearnedModel(on.session, asked::add);
        on.following(model, model::refresh);
        LearnedWord line = model.lines().rows().getFirst();
        assertThat(model.heading(line)).contains("水局");
        assertThat(model.meanings(line).keySet()).containsExactly("区水务局", "区园林绿化局");
        int action = model.lines().columns().size() - 1;
        model.lines().act(0, action, "change");
        assertThat(asked).containsExactly(line);
        model.change(line, "区园林绿化局");
        on.settled();
        assertThat(model.meaning(model.lines().rows().getFirst())).isEqualTo("区园林绿化局");
        model.lines().act(0, action, "forget");
        on.settled();
        assertThat(on.session.workspace().snapshot().all(LearnedWord.KIND)).isEmpty();
    }
}
