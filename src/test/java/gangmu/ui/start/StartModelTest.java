package gangmu.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Problem;
import gangmu.ui.shell.Settings;
import gangmu.ui.start.StartModel.Remedy;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartModelTest {
    @TempDir
    private Path temp;
    private final List<String> done = new ArrayList<>();

    private StartModel model() {
        return new StartModel(Words.of(Locale.SIMPLIFIED_CHINESE), new Settings(temp.resolve("settings.properties")), new Noting());
    }

    /** Notes what was asked for. */
    private final class Noting implements StartModel.Actions {
        @Override
        public void makeNew() {
            done.add("new");
        }

        @Override
        public void makeFromFiles() {
            done.add("from");
        }

        @Override
        public void makeFrom(List<Path> files) {
            done.add("from " + files);
        }

        @Override
        public void makeNext() {
            done.add("next");
        }

        @Override
        public void openFolder() {
            done.add("folder");
        }

        @Override
        public void open(Path workspace) {
            done.add("open " + workspace);
        }

        @Override
        public void openReadOnly(Path workspace) {
            done.add("look " + workspace);
        }

        @Override
        public void restore(Path damaged) {
            done.add("restore " + damaged);
        }

        @Override
        public void unlock(Path workspace, char[] password) {
            done.add("unlock " + workspace + " " + new String(password));
        }

        @Override
        public void makeSample() {
            done.add("sample");
        }

        @Override
        public void language(Locale locale) {
            done.add(locale.toString());
        }

        @Override
        public void theme(boolean dark) {
            done.add("dark " + dark);
        }
    }

    @ParameterizedTest
    @CsvSource({"workspace.in-use, look w", "workspace.not-writable, look w", "workspace.password-needed, unlock w 密云",
        "workspace.wrong-password, unlock w 密云", "workspace.damaged-restorable, restore w", "workspace.damaged-partly, restore w"})
    void aProblemAtOpeningHasItsOwnWayOut(String code, String remedy) {
        StartModel model = model();
        model.problem(Problem.of(code, "w", "某人", "2023-07-10 09:00", 1), Path.of("w"));
        assertThat(model.message().get()).isNotBlank();
        assertThat(model.offered().get()).isTrue();
        assertThat(model.remedyName()).isNotBlank();
        model.password().set("密云");
        model.mend();
        assertThat(done).containsExactly(remedy);
    }

    @Test
    void whereNothingCanBeDoneNothingIsOffered() {
        StartModel model = model();
        model.problem(Problem.of("unexpected", "?"), Path.of("w"));
        assertThat(model.remedy().get()).isEqualTo(Remedy.NONE);
        assertThat(model.offered().get()).isFalse();
        model.mend();
        assertThat(done).isEmpty();
    }

    @Test
    void whileSomethingGoesOnNothingIsWrongAndAPasswordIsAskedForAnew() {
        StartModel model = model();
        model.problem(Problem.of("workspace.password-needed", "w"), Path.of("w"));
        model.password().set("not the one");
        model.busy(true);
        assertThat(model.busy().get()).isTrue();
        assertThat(model.message().get()).isEmpty();
        assertThat(model.offered().get()).isFalse();
        model.busy(false);
        model.problem(Problem.of("workspace.wrong-password", "w"), Path.of("w"));
        assertThat(model.password().get()).isEmpty();
        assertThat(model.offered().get()).isTrue();
    }

    @Test
    void aFolderThatIsDroppedIsOpenedAndFilesAreStartedFromUnlessSomethingGoesOn() {
        StartModel model = model();
        model.drop(List.of(temp));
        model.drop(List.of(Path.of("a.xlsx"), Path.of("b.csv")));
        model.busy(true);
        model.drop(List.of(Path.of("c.xlsx")));
        assertThat(done).containsExactly("open " + temp, "from [a.xlsx, b.csv]");
    }
}
