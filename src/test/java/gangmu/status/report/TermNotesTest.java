package gangmu.status.report;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Entity;
import gangmu.plan.Term;
import gangmu.status.report.Piece.Note;
import gangmu.status.report.Piece.Words;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TermNotesTest {
    private final TermNotes terms = new TermNotes(List.of(term("水库"), term("密云水库"), term("5+2机制")),
            term -> new Note(List.of(new Words(term.name()))));

    private static Term term(String name) {
        return new Term(Entity.blank(Term.KIND, UUID.randomUUID()).with(Term.NAME, name));
    }

    private static Note note(String name) {
        return new Note(List.of(new Words(name)));
    }

    @Test
    void theLongerTermIsMeantWhereAShorterStandsWithinIt() {
        assertThat(terms.explain(List.of(new Words("密云水库与各水库")))).containsExactly(new Words("密云水库"), note("密云水库"),
                new Words("与各水库"), note("水库"));
        assertThat(terms.explain(List.of(new Words("密云水库、水库")))).as("once").containsExactly(new Words("密云水库、水库"));
    }

    @Test
    void aTermIsFoundAcrossThePiecesOfAText() {
        assertThat(terms.explain(List.of(new Words("落实5"), new Words("+2机"), new Words("制。")))).containsExactly(new Words("落实5"),
                new Words("+2机"), new Words("制"), note("5+2机制"), new Words("。"));
    }

    @Test
    void whatIsLeftOutAfterAllIsExplainedWhereItStandsNext() {
        Set<UUID> before = terms.soFar();
        assertThat(terms.notes("水库")).containsExactly(note("水库"));
        terms.backTo(before);
        assertThat(terms.notes("水库")).containsExactly(note("水库"));
    }
}
