package gangmu.status;

import gangmu.changes.Phrases;

/** What a check says, in the words of a language. */
public final class CheckWords {
    private CheckWords() {
    }

    public static String sentence(Check check, Phrases words) {
        Object[] args = check.args().toArray();
        if (args.length > 0 && !args[0].toString().isEmpty()) {
            args[0] = words.get("figure.subject." + args[0]);
        }
        return words.get("check." + check.code(), args);
    }
}
