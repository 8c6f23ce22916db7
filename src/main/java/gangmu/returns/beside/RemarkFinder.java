package gangmu.returns.beside;

import gangmu.returns.document.Beside;
import gangmu.returns.document.CellPlace;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.headers.UnitNotes;
import gangmu.returns.kept.UnitRemark.Where;
import gangmu.returns.matching.RowMatching;
import gangmu.returns.reading.Wording;
import gangmu.returns.table.SheetTable;
import gangmu.returns.template.TemplateCode;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateSheet;
import gangmu.returns.template.TemplateWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a unit wrote beside the cells that it was asked for. The rule is the other way round: all that stands in the
 * workbook and is neither compared cell by cell nor what the template was sent with is a remark.
 */
public final class RemarkFinder {
    /** Of one return; the last one tells how many there are besides. */
    private static final int MOST = 1_000;
    private static final int LONGEST = 100_000;
    private static final int WORDS_ON_A_TAB = 5;
    private final TemplateWords words;
    private final Set<String> standing = new HashSet<>();
    private final List<PlacedRows> tables;
    private final List<FoundRemark> found = new ArrayList<>();
    private final MentionedRow mentioned;
    private final String unit;
    private int more;

    /** @param sent what the template says besides its rows */
    public RemarkFinder(TemplateWords words, TemplateContent sent, List<PlacedRows> tables) {
        this.words = words;
        this.tables = tables;
        this.mentioned = new MentionedRow(sent.sheets());
        this.unit = folded(sent.unit().name());
        words.standing(sent).forEach(text -> standing.add(folded(text)));
    }

    /** The remarks as they stand there, sheet by sheet; how many there are more than that is {@link #more()}. */
    public List<FoundRemark> find(ReturnDocument document) {
        for (ReturnDocument.Sheet sheet : document.sheets()) {
            List<PlacedRows> here = tables.stream().filter(table -> table.sheet() == sheet).toList();
            if (here.isEmpty()) {
                new LooseSheet(this, sheet, words).find();
            } else {
                new RowsBeside(this, sheet, here, words).find();
            }
            beside(sheet, here);
            if (!here.isEmpty()) {
                tab(sheet);
            }
        }
        // A template names its unit in its properties.
        document.described().stream().filter(text -> !isStanding(text) && !folded(text).equals(unit))
                .forEach(text -> add(Where.PROPERTY, new CellPlace(document.fileName(), -1, -1), "", text));
        return withoutHiddenCopies(document);
    }

    /** How many remarks there are besides those that are named one by one. */
    public int more() {
        return more;
    }

    /** Counts what is too much to be named one by one. */
    void passOver(int remarks) {
        more += remarks;
    }

    void add(FoundRemark remark) {
        if (found.size() >= MOST) {
            more++;
        } else if (!remark.text().isBlank() || remark.where() == Where.PICTURE || remark.where() == Where.OBJECT) {
            TemplateContent.Row named = remark.subject() == null ? mentioned.in(remark.text()) : null;
            found.add(named == null ? remark : new FoundRemark(remark.where(), remark.place(), named.subject(), named.code(),
                    named.name(), remark.column(), remark.title(), remark.author(), remark.text()));
        }
    }

    void add(Where where, CellPlace place, String title, String text) {
        add(new FoundRemark(where, place, null, "", "", "", title, "", cut(text)));
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** A text as far as it is compared with what was sent: whichever code a template has. */
    private static String folded(String text) {
        String code = TemplateCode.find(text);
        return Wording.of(code == null ? text : text.replace(code, ""));
    }

    /** Whether this was sent with the template. */
    boolean isStanding(String text) {
        return standing.contains(folded(text));
    }

    /** What people wrote on the tab besides the sheet's name: \u91cd\u70b9\u4efb\u52a1 with a word behind it. */
    private void tab(ReturnDocument.Sheet sheet) {
        String rest = sheet.name();
        for (TemplateSheet kind : TemplateSheet.values()) {
            rest = rest.replace(words.sheetName(kind), "");
        }
        long letters = rest.chars().filter(Character::isLetter).count();
        if (letters >= WORDS_ON_A_TAB && letters < sheet.name().chars().filter(Character::isLetter).count()
                && UnitNotes.in(sheet.name()).isEmpty() && !isStanding(rest)) {
            add(Where.NOTE, sheet.place(0, 0), "", rest.strip());
        }
    }

    private void beside(ReturnDocument.Sheet sheet, List<PlacedRows> here) {
        for (Beside each : sheet.beside()) {
            boolean thing = each.kind() == Beside.Kind.PICTURE || each.kind() == Beside.Kind.OBJECT;
            String text = each.kind() == Beside.Kind.COMMENT ? words.ofPeople(each.author(), each.text()) : each.text();
            if (thing || !text.isBlank() && !isStanding(text)) {
                add(about(where(each.kind()), sheet, each.row(), each.column(), here, each.author(), text));
            }
        }
        for (ReturnDocument.Attachment each : sheet.attachments()) {
            String link = each.link();
            if (each.picture() != null) {
                add(about(Where.PICTURE, sheet, each.row(), each.column(), here, "", ""));
            } else if (link != null && here.stream().allMatch(table -> table.at(each.row()) == null)) {
                add(about(Where.OBJECT, sheet, each.row(), each.column(), here, "", link));
            }
        }
    }

    private static FoundRemark about(Where where, ReturnDocument.Sheet sheet, int row, int column, List<PlacedRows> here,
            String author, String text) {
        PlacedRows table = here.stream().filter(each -> each.at(row) != null).findFirst().orElse(null);
        RowMatching.Matched matched = table == null ? null : table.at(row);
        if (table == null || matched == null) {
            return new FoundRemark(where, sheet.place(row, Math.max(column, 0)), null, "", "", "", "", author, cut(text));
        }
        TemplateContent.Row of = matched.place().row();
        TemplateColumn stands = table.table().columns().get(column);
        return new FoundRemark(where, sheet.place(row, Math.max(column, 0)), of.subject(), of.code(), of.name(),
                stands == null ? "" : stands.key(), "", author, cut(text));
    }

    private static Where where(Beside.Kind kind) {
        return switch (kind) {
            case COMMENT -> Where.COMMENT;
            case SHAPE -> Where.SHAPE;
            case PICTURE -> Where.PICTURE;
            case OBJECT -> Where.OBJECT;
            case PAGE -> Where.PAGE;
        };
    }

    /** A hidden copy of a sheet says once more what stands on the sheet that people see. */
    private List<FoundRemark> withoutHiddenCopies(ReturnDocument document) {
        Set<String> hidden = new HashSet<>();
        document.sheets().stream().filter(ReturnDocument.Sheet::hidden).forEach(sheet -> hidden.add(sheet.name()));
        if (hidden.isEmpty()) {
            return List.copyOf(found);
        }
        Set<Object> seen = new HashSet<>();
        found.stream().filter(remark -> !hidden.contains(remark.place().sheet()))
                .forEach(remark -> seen.add(List.of(remark.where(), remark.code(), remark.text())));
        return found.stream().filter(remark -> !hidden.contains(remark.place().sheet())
                || !seen.contains(List.of(remark.where(), remark.code(), remark.text()))).toList();
    }

    /** The header of a column of the template, null where the table has none there. */
    @Nullable String header(SheetTable table, int column) {
        TemplateColumn known = table.columns().get(column);
        return known == null ? null : words.headers(table.expected().kind(), known).getFirst();
    }
}
