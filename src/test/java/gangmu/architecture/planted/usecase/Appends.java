package gangmu.architecture.planted.usecase;

import gangmu.architecture.planted.changes.Journal;
import java.util.function.ToLongFunction;

/** Planted: writes plan data past the one writer, by a call and by a method reference. */
public final class Appends {
    public long append(Journal journal) {
        ToLongFunction<String> behindTheBack = journal::append;
        return journal.append("") + behindTheBack.applyAsLong("");
    }
}
