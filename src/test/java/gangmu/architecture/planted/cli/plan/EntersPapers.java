package gangmu.architecture.planted.cli.plan;

import gangmu.architecture.planted.cli.papers.Prints;

/** Planted: a command that imports one of another room. */
public final class EntersPapers {
    int shown(Prints other) {
        return other.printed();
    }
}
