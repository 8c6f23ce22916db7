package gangmu.columns;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.status.office.SheetLayout;
import gangmu.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnsTest {
    @ParameterizedTest
    @EnumSource(Table.class)
    void noTwoColumnsOfATableHaveOneKeyOrOnePlace(Table table) {
        List<Column<?>> columns = Columns.of(table);
        assertThat(columns).isNotEmpty();
        assertThat(columns.stream().map(column -> column.spot(table).position())).doesNotHaveDuplicates();
        assertThat(columns.stream().map(Column::key)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void everyColumnIsCalledSomethingInEveryLanguage(Table table) {
        for (Words words : Words.languages()) {
            // What stands once for each earlier period is headed by its name, what is written by hand has no heading.
            Columns.of(table).stream().filter(column -> !column.isSeries()).forEach(column ->
                    assertThat(column.heading(table, words, "2020")).as("%s in %s", column, table).isNotBlank());
        }
    }

    @Test
    void aColumnCanBeNamedInALayoutByEachOfItsHeadingsInEitherLanguage() {
        ColumnWords known = new ColumnWords(Words.languages());
        for (Words words : Words.languages()) {
            for (String key : SheetLayout.COLUMN_KEYS) {
                assertThat(known.meant(ColumnWords.word(words, key))).as(key).isEqualTo(key);
            }
        }
        assertThat(known.meant("no such column")).isEqualTo("no such column");
    }

    @Test
    void onlyWhatIsReportedIsAskedOfUnits() {
        for (Table table : List.of(Table.TEMPLATE_TASKS, Table.TEMPLATE_PROJECTS, Table.TEMPLATE_POLICIES, Table.TEMPLATE_STEPS)) {
            assertThat(Columns.of(table)).filteredOn(column -> column.spot(table).asked()).isNotEmpty()
                    .allMatch(column -> column.field() != null && column.field().kind() == ProgressEntry.KIND);
        }
    }

    @Test
    void theFactsOfAnItemAreThoseOfItsKind() {
        List<Field<?>> ofTask = Columns.fields(Table.ITEM_FACTS, ItemKind.TASK);
        assertThat(Columns.fields(Table.ITEM_FACTS, ItemKind.PROJECT)).containsAll(ofTask).contains(Item.LEGAL_PERSON)
                .doesNotContain(Item.DOCUMENT_NUMBER);
        assertThat(Columns.fields(Table.ITEM_FACTS, ItemKind.POLICY)).contains(Item.DOCUMENT_NUMBER)
                .doesNotContain(Item.LEGAL_PERSON);
        assertThat(ofTask).doesNotContain(Item.LEGAL_PERSON, Item.DOCUMENT_NUMBER);
    }

    /** The program has no words for it, and no table a word of its own: its one name heads it everywhere. */
    @Test
    void aColumnThatAnOfficeNamesIsCalledSoInEveryTable() {
        Field<String> own = Kind.of("own").text("patron");
        Column<ItemRow> column = Column.<ItemRow>of(own, Look.SHORT, row -> null).called("包保干部")
                .in(Table.TREE, 1000).in(Table.STATUS_PROJECTS, 1000, 12).asked(Table.TEMPLATE_PROJECTS, 1000)
                .in(Table.PLAN_PROJECTS, 1000).in(Table.ITEM_SHEET, 1000);
        for (Words words : Words.languages()) {
            for (Table table : List.of(Table.TREE, Table.STATUS_PROJECTS, Table.TEMPLATE_PROJECTS, Table.PLAN_PROJECTS,
                    Table.ITEM_SHEET)) {
                assertThat(column.heading(table, words)).isEqualTo("包保干部");
            }
        }
    }
}
