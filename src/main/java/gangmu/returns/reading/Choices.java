package gangmu.returns.reading;

import gangmu.returns.reading.ExpectedValue.Choice;
import java.util.List;
import java.util.stream.Stream;

/** Choices that this program's own returns ask for, with the words people write. */
public final class Choices {
    static final String YES = "yes";
    static final List<Choice> YES_NO = List.of(new Choice(YES, Vocabulary.words("choice.yes")),
            new Choice("no", Vocabulary.words("choice.no")));

    private Choices() {
    }

    /** 开工状态: codes NOT_STARTED, UNDER_WAY and COMPLETED. */
    public static ExpectedValue.OneOf startState() {
        return new ExpectedValue.OneOf(Stream.of("NOT_STARTED", "UNDER_WAY", "COMPLETED")
                .map(code -> new Choice(code, Vocabulary.words("choice.start." + code))).toList());
    }
}
