package gangmu.returns.kept;

import gangmu.changes.Kind;
import gangmu.returns.template.SentTemplate;
import java.util.List;

/** The kinds that this package defines. */
public final class ReturnKinds {
    private ReturnKinds() {
    }

    public static List<Kind> kinds() {
        return List.of(SentTemplate.KIND, ReceivedReturn.KIND, LearnedWord.KIND, QuestionToUnit.KIND, UnitRemark.KIND,
                ReturnDecision.KIND, SentLetter.KIND);
    }
}
