package gangmu.cli.merging;

import gangmu.cli.command.Passwords;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.merging.Reach;
import gangmu.usecase.merging.MakePackage;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu package WORKSPACE --out FILE}: what other copies are not known to have, as one file. */
@Command(name = "package")
final class PackageCommand extends WorkspaceCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path out;

    @ArgGroup
    private @Nullable Receiver receiver;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "package-password-file")
    private @Nullable Path passwordFile;

    private static final class Receiver {
        @Option(names = "--for", paramLabel = "COPY", descriptionKey = "package-for")
        private @Nullable String copy;

        @Option(names = "--all", descriptionKey = "package-all")
        private boolean all;
    }

    @Override
    protected boolean onlyLooks() {
        return true;
    }

    @Override
    protected int run(Workspace workspace) {
        MakePackage make = new MakePackage(workspace, gangmu().adapters().packageFiles());
        Reach known = receiver == null ? make.ofAllOthers() : receiver.copy == null ? make.ofNobody() : make.of(receiver.copy);
        MakePackage.Made made = make.make(whole(out), known,
                passwordFile == null ? null : Passwords.longEnough(Passwords.read(passwordFile)));
        made.left().forEach(title -> console().warn("cli.evidence-not-exported", title));
        if (!json()) {
            console().say("cli.packaged", made.content().changeSets().size(),
                    made.content().evidence().size() - made.left().size());
        }
        return written(whole(out), Map.of("changeSets", made.content().changeSets().size(),
                "evidence", made.content().evidence().size() - made.left().size(), "missing", made.left()));
    }
}
