package gangmu.architecture.planted.plan;

import picocli.CommandLine;

/** Planted: the command line outside {@code cli}. */
public final class ReadsArguments {
    public int run(CommandLine line) {
        return line.execute();
    }
}
