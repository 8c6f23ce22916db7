package gangmu.returns.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Refusal;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.recognising.ReturnHints;
import gangmu.usecase.returns.TakenIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A unit's own corrections, versions that lie together, and answers that are given later. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionsOfReturnsTest {
    private static final Path CASES = Path.of("src/test/resources/gangmu/returns/cases");
    private static final Path TYPO = CASES.resolve("correction_1_typo.xlsx");
    private static final Path PUT_BACK = CASES.resolve("correction_2_put_back.xlsx");
    @TempDir
    Path folder;
    private CaseOffice office;

    @BeforeAll
    void restore(@TempDir Path workspace) {
        office = CaseOffice.restore(CASES.resolve("base.zip"), workspace.resolve("workspace"));
    }

    @AfterAll
    void close() {
        office.close();
    }

    private static String value(CaseOffice.Taken taken, String code, String column) {
        ReturnPreview preview = taken.files().getFirst().preview();
        CellComparison cell = preview.cells().stream().filter(each -> each.code().equals(code)
                && each.column().key().equals(column)).findFirst().orElseThrow();
        return String.valueOf(CaseOffice.value(taken.after(), cell, Objects.requireNonNull(preview.recognition()).period()));
    }

    private static List<String> codes(TakenIn one) {
        return one.preview().messages().stream().map(message -> message.code()).toList();
    }

    @Test
    void whatAUnitPutsBackInItsNextReturnStands() {
        try (CaseOffice.Taken typo = office.takeIn(TYPO)) {
            assertThat(value(typo, "1.1.1.2", "progress.progress")).isEqualTo("84");
            try (CaseOffice.Taken back = office.takeIn(PUT_BACK)) {
                assertThat(value(back, "1.1.1.2", "progress.progress")).isEqualTo("62");
                assertThat(value(back, "1.1.1.2", "progress.invested")).isEqualTo("1868");
                assertThat(back.files().getFirst().preview().count(CellCase.CONFLICT)).isZero();
                assertThat(codes(back.files().getFirst())).contains("return.version.newer");
            }
        }
    }

    @Test
    void anOlderVersionThatComesLaterTakesNothing() {
        try (CaseOffice.Taken back = office.takeIn(PUT_BACK); CaseOffice.Taken typo = office.takeIn(TYPO)) {
            assertThat(back.files().getFirst().outcome()).isEqualTo(ReturnOutcome.TAKEN_IN);
            assertThat(typo.files().getFirst().outcome()).isEqualTo(ReturnOutcome.SAME_AS_BEFORE);
            assertThat(value(typo, "1.1.1.2", "progress.progress")).isEqualTo("62");
            assertThat(codes(typo.files().getFirst())).contains("return.version.older");
        }
    }

    @Test
    void anOlderVersionIsTakenAfterAllWhereAPersonSaysThatItIsNewer() {
        ReturnHints newer = ReturnHints.NONE.withAnswer("version", "newer");
        try (CaseOffice.Taken back = office.takeIn(PUT_BACK); CaseOffice.Taken typo = office.takeIn(newer, TYPO)) {
            assertThat(back.files().getFirst().taken()).isOne();
            assertThat(value(typo, "1.1.1.2", "progress.progress")).isEqualTo("84");
        }
    }

    @Test
    void twoVersionsInOneFolderAreTakenOneOnTopOfTheOtherAndThatIsToldBefore() {
        try (CaseOffice.Taken both = office.takeIn(CASES.resolve("区体育局.xlsx"), CASES.resolve("区体育局-最终版2.xlsx"))) {
            assertThat(both.files()).extracting(one -> one.preview().file().getFileName().toString())
                    .containsExactly("区体育局.xlsx", "区体育局-最终版2.xlsx");
            assertThat(both.files()).extracting(TakenIn::outcome).containsOnly(ReturnOutcome.TAKEN_IN);
            assertThat(both.files()).allSatisfy(one -> assertThat(codes(one)).contains("return.version.of-two"));
            TakenIn taken = both.files().getLast();
            assertThat(taken.preview().cells()).filteredOn(cell -> cell.outcome() == CellCase.THEIRS)
                    .extracting(CellComparison::theirs).contains("45");
        }
    }

    @Test
    void theNewerOfTwoIsShownAsItLooksOnTopOfTheOlderBeforeEitherIsTaken() {
        Path older = CASES.resolve("区体育局.xlsx");
        Path newer = CASES.resolve("区体育局-最终版2.xlsx");
        List<ReturnPreview> shown = office.look(newer, older);
        assertThat(shown).extracting(ReturnPreview::file).containsExactly(older, newer);
        List<CellComparison> changed = shown.getLast().cells().stream().filter(cell -> cell.outcome() == CellCase.THEIRS).toList();
        assertThat(changed).isNotEmpty().allSatisfy(cell -> assertThat(cell.ours()).isEqualTo(shown.getFirst().cells().stream()
                .filter(before -> before.key().equals(cell.key())).findFirst().orElseThrow().theirs()));
        assertThat(shown.getLast().onTopOf()).isEqualTo(shown.getFirst().hash());
        assertThatThrownBy(() -> office.accept(shown.getLast())).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problem().code()).isEqualTo("return.version.first"));
        try (CaseOffice.Taken both = office.takeIn(newer, older)) {
            assertThat(both.files()).extracting(TakenIn::taken).last().isEqualTo(changed.size());
        }
    }

    @Test
    void whereNothingTellsTwoVersionsApartWhatDiffersIsAsked() throws IOException {
        Path one = Files.copy(CASES.resolve("区体育局.xlsx"), folder.resolve("体育甲.xlsx"));
        Path other = Files.copy(CASES.resolve("区体育局-最终版2.xlsx"), folder.resolve("体育乙.xlsx"));
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(one));
        try (CaseOffice.Taken both = office.takeIn(one, other)) {
            assertThat(both.files()).allSatisfy(file -> {
                assertThat(file.taken()).isZero();
                assertThat(file.preview().count(CellCase.ASKED)).isPositive();
                assertThat(file.preview().questions()).anyMatch(question -> question.key().equals("version"));
            });
        }
    }

    @Test
    void anAnswerAfterASafeRunTakesWhatItFreesAndOnlyThat() {
        Path fractions = CASES.resolve("answer_fractions.xlsx");
        ReturnHints answer = ReturnHints.NONE.withAnswer("column/tasks/progress.progress/reading.percent.fraction", "of-one");
        try (CaseOffice.Taken safe = office.takeIn(fractions)) {
            assertThat(safe.files().getFirst().taken()).isZero();
            try (CaseOffice.Taken answered = office.takeIn(answer, fractions)) {
                assertThat(answered.files().getFirst().taken()).isEqualTo(9);
                assertThat(value(answered, "1.1.1", "progress.progress")).isEqualTo("30");
                try (CaseOffice.Taken again = office.takeIn(answer, fractions)) {
                    assertThat(again.files().getFirst().outcome()).isEqualTo(ReturnOutcome.SAME_AS_BEFORE);
                }
            }
        }
    }

    @Test
    void anAnswerAboutAHeaderFreesItsColumn() {
        Path header = CASES.resolve("answer_header.xlsx");
        try (CaseOffice.Taken safe = office.takeIn(header)) {
            assertThat(safe.files().getFirst().taken()).isZero();
            String question = safe.files().getFirst().preview().questions().getFirst().key();
            try (CaseOffice.Taken answered = office.takeIn(ReturnHints.NONE.withAnswer(question, "progress.invested"), header)) {
                assertThat(answered.files().getFirst().taken()).isEqualTo(19);
            }
        }
    }

    @Test
    void anOldTemplateWithANewTitleIsAskedAbout() {
        try (CaseOffice.Taken old = office.takeIn(CASES.resolve("old_template_new_title.xlsx"))) {
            assertThat(old.files().getFirst().outcome()).isEqualTo(ReturnOutcome.NEEDS_ANSWER);
            assertThat(codes(old.files().getFirst())).containsExactly("return.period-disputed");
        }
    }

    @Test
    void aHiddenSheetDecidesNothing() {
        try (CaseOffice.Taken hidden = office.takeIn(CASES.resolve("hidden_old_sheet_wins.xlsx"))) {
            assertThat(hidden.files().getFirst().preview().cells()).filteredOn(cell -> cell.outcome() == CellCase.THEIRS)
                    .isNotEmpty().noneMatch(cell -> cell.place().sheet().equals("重点项目旧"));
        }
    }
}
