package gangmu.returns.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came of reading one cell: four outcomes, of which only {@link Understood} may be taken without asking. */
public sealed interface CellReading {
    /** @param written the text as it stands, since 无 is an answer in a text column */
    record Blank(BlankKind kind, String written) implements CellReading {
    }

    /** @param notes what the writer added: 约, the original of a converted amount */
    record Understood(CellValue value, List<Note> notes) implements CellReading {
        public Understood {
            notes = List.copyOf(notes);
        }

        public Understood(CellValue value) {
            this(value, List.of());
        }
    }

    /**
     * Someone must say which is meant.
     *
     * @param readings the possible values, the likeliest first; empty where nothing can be proposed
     */
    record Doubtful(List<CellValue> readings, Said reason, List<Note> notes) implements CellReading {
        public Doubtful {
            readings = List.copyOf(readings);
            notes = List.copyOf(notes);
        }

        public Doubtful(List<? extends CellValue> readings, Said reason) {
            this(List.copyOf(readings), reason, List.of());
        }
    }

    /** @param expected what the cell should hold */
    record Unreadable(Said reason, Said expected) implements CellReading {
    }

    /** The value, or the likeliest of several. */
    default Optional<CellValue> likeliest() {
        return switch (this) {
            case Understood understood -> Optional.of(understood.value());
            case Doubtful doubtful -> doubtful.readings().stream().findFirst();
            case Blank ignored -> Optional.empty();
            case Unreadable ignored -> Optional.empty();
        };
    }

    default boolean isSure() {
        return this instanceof Understood || this instanceof Blank;
    }

    /** The same with one more note, where it has a value. */
    default CellReading noting(Note note) {
        return switch (this) {
            case Understood understood -> new Understood(understood.value(), with(understood.notes(), note));
            case Doubtful doubtful ->
                    new Doubtful(doubtful.readings(), doubtful.reason(), with(doubtful.notes(), note));
            case Blank blank -> blank;
            case Unreadable unreadable -> unreadable;
        };
    }

    private static List<Note> with(List<Note> notes, Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return more;
    }
}
