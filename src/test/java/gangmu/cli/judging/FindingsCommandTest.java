package gangmu.cli.judging;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.cli.Typed;
import gangmu.ui.SmallPlan;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsCommandTest {
    private static final String DONE = "1.1.1";

    @TempDir
    private Path temp;

    @Test
    void aFindingIsDismissedWithAReasonAndComesBackWhenTheDataChange() {
        String w = temp.resolve("w").toString();
        new SmallPlan(temp.resolve("w"));
        assertThat(count(w)).isEqualTo(1);
        assertThat(Typed.command("findings", w, DONE, "no-evidence", "--dismiss", "").err()).contains("needs a reason");
        assertThat(Typed.command("findings", w, DONE, "text-pasted", "--dismiss", "r").code()).isEqualTo(1);

        assertThat(Typed.command("findings", w, DONE, "no-evidence", "--dismiss", "seen on site").code()).isZero();
        assertThat(count(w)).isZero();
        assertThat(Typed.command("findings", w, "--all").out()).contains("dismissed: seen on site");

        assertThat(Typed.command("set", w, DONE, "progress", "90").code()).isZero();
        assertThat(count(w)).isEqualTo(1);
        assertThat(Typed.command("set", w, DONE, "progress", "100").code()).isZero();
        assertThat(count(w)).isZero();
        assertThat(Typed.command("findings", w, DONE, "no-evidence", "--restore").code()).isZero();
        assertThat(count(w)).isEqualTo(1);
    }

    private static int count(String workspace) {
        return Typed.command("findings", workspace, DONE, "no-evidence", "--json").json().path("findings").size();
    }
}
