package gangmu.cli.papers;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.cli.Typed;
import gangmu.storage.TestWorkspaces;
import gangmu.ui.SmallPlan;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts looked over from the command line. */
class CheckReportCommandTest {
    @TempDir
    private Path temp;

    @Test
    void aDraftIsCheckedAgainstTheSnapshotWhileSomebodyHasTheWorkspaceOpen() {
        String folder = temp.resolve("w").toString();
        String draft = temp.resolve("report.docx").toString();
        SmallPlan.onDisk(temp.resolve("w"));
        assertThat(Typed.command("report", folder, "--out", draft).code()).isZero();
        try (Workspace open = TestWorkspaces.open(temp.resolve("w"))) {
            Typed checked = Typed.command("check-report", draft, folder);
            assertThat(checked.code()).as(checked.err()).isZero();
            assertThat(checked.err()).as("the time as people write it").contains("read-only snapshot of 2023-07-10 ")
                    .doesNotContain("Z.");
            assertThat(open.readOnly()).isFalse();
        }
    }
}
