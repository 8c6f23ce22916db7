package gangmu.ui.returns;

import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.returns.comparing.CellComparison;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.FieldTexts;
import gangmu.words.ChoiceWords;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of compared cells as people read and type them. */
final class CellWords {
    private final Session session;
    private final Words words;

    CellWords(Session session) {
        this.session = session;
        this.words = session.words();
    }

    /** What the column of a cell is called. */
    String column(CellComparison cell) {
        Field<?> field = cell.column().field();
        return field == null ? cell.column().key() : FieldWords.name(words, field);
    }

    /** A canonical text as a person would type it. */
    String typed(CellComparison cell, String text) {
        Field<?> field = cell.column().field();
        return FieldWords.shown(words, field, text);
    }

    /**
     * The canonical text of what a person typed: a choice by its word or its code.
     *
     * @throws gangmu.changes.Refusal {@code value.unreadable}
     */
    @Nullable String canonical(CellComparison cell, String typed) {
        Field<?> field = cell.column().field();
        String text = typed.strip();
        if (field == null || text.isEmpty()) {
            return text.isEmpty() ? null : text;
        }
        return field.write(field.read(FieldWords.meant(field, text)));
    }

    /** A canonical text as people read it. */
    String shown(CellComparison cell, @Nullable String text) {
        Field<?> field = cell.column().field();
        if (text == null || text.isEmpty()) {
            return words.get("returns-screen.nothing");
        }
        if (field == null) {
            return text;
        }
        if (!ChoiceWords.of(field).names().isEmpty()) {
            return FieldWords.shown(words, field, text);
        }
        if (field.type() == ValueType.PERCENT) {
            return text + "%";
        }
        return field.type() == ValueType.REF || field.type() == ValueType.REFS ? names(field, text) : text;
    }

    private String names(Field<?> field, String text) {
        UUID plan = Objects.requireNonNull(session.view().get().plan()).id();
        return new FieldTexts(session.view().get().snapshot(), plan).writeValue(field, field.read(text));
    }
}
