package gangmu.ui.shell;

import gangmu.changes.Origin;
import gangmu.usecase.content.EditDetail;
import gangmu.words.FieldWords;
import gangmu.words.Words;

/** A change set in the words in which the history, undo and its notices name it. */
public final class DeedWords {
    private DeedWords() {
    }

    /** What it was done to, with its field in words; empty where it says nothing of that. */
    public static String detail(Words words, Origin origin) {
        EditDetail edit = EditDetail.of(origin.detail());
        return Words.named(edit.about() + FieldWords.name(words, edit.field()));
    }

    /** What was done, and to what: 采用回表 66-shichengzhen.xlsx. */
    public static String of(Words words, Origin origin) {
        return (words.get("action." + origin.action()) + " " + shortened(detail(words, origin))).strip();
    }

    /** As much as stands in a line; a change set may name a thousand files. */
    private static String shortened(String detail) {
        int most = 60;
        return detail.length() <= most ? detail : detail.substring(0, most) + "…";
    }
}
