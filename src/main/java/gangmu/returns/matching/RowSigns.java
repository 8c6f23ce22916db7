package gangmu.returns.matching;

import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.reading.CellText;
import gangmu.returns.reading.Likeness;
import gangmu.returns.reading.Wording;
import gangmu.returns.table.SheetTable;
import gangmu.returns.template.SentCells;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people see of the rows of a table, held against the rows that were sent: name, code, what they belong to, the unit
 * that leads them, where they are. Each is a sign of its own; one that says something else is never outvoted silently.
 */
final class RowSigns {
    private static final double ALIKE = 0.6;
    /** What tells one part of a work from another: \u4e00\u671f and \u4e8c\u671f, \u4e1c\u6bb5 and \u897f\u6bb5, 3 and 4. */
    private static final String MARKS = "0123456789abcdefgh\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341"
            + "\u4e1c\u897f\u5357\u5317\u4e0a\u4e0b\u5de6\u53f3\u524d\u540e\u65b0\u65e7\u8001\u7532\u4e59\u4e19\u4e01";
    private static final Pattern NUMBERED = Pattern.compile("^(?:[(\uff08](?:\\d{1,3}|[\u4e00-\u9fff]{1,3})[)\uff09]"
            + "|\\d{1,3}[.\u3001)\uff09\uff0e]"
            + "|[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}\u3001|[\u2460-\u2473])\\s*");
    private final SheetTable table;
    private final int nameAt;
    private final int codeAt;
    private final List<Sign> signs = new ArrayList<>();
    private final List<SentCells.Place> places = new ArrayList<>();
    private final Map<String, List<SentCells.Place>> byName = new HashMap<>();
    private final Map<String, List<SentCells.Place>> byCode = new HashMap<>();
    private final boolean codesHold;

    /** A further column that tells rows apart: where it stands in the return, and in the template. */
    private record Sign(int at, int sent) {
    }

    /** What a row shows, as it is compared. */
    record Shown(ReturnDocument.Row row, String name, String code) {
    }

    /** What a sign says of a row. */
    private enum Says {
        SAME, ALIKE, OTHER, NOTHING
    }

    RowSigns(SheetTable table) {
        this.table = table;
        this.nameAt = table.placeEndingWith(".name");
        this.codeAt = table.placeEndingWith(".code");
        List<TemplateColumn> columns = table.expected().columns();
        for (String key : List.of(TemplateLayout.PARENT, TemplateColumn.keyOf(Item.LEAD), TemplateColumn.keyOf(Item.PLACE),
                TemplateColumn.keyOf(Indicator.LEAD))) {
            int at = table.place(key);
            for (int i = 0; at >= 0 && i < columns.size(); i++) {
                if (columns.get(i).key().equals(key)) {
                    signs.add(new Sign(at, i));
                }
            }
        }
        for (TemplateContent.Row row : table.expected().rows()) {
            SentCells.Place place = new SentCells.Place(table.expected(), row);
            places.add(place);
            byName.computeIfAbsent(Wording.of(row.name()), any -> new ArrayList<>()).add(place);
            byCode.computeIfAbsent(Wording.folded(row.code()), any -> new ArrayList<>()).add(place);
        }
        this.codesHold = codesHold();
    }

    /** Whether the column of codes still holds codes of the plan, and no numbering that the unit made itself. */
    private boolean codesHold() {
        int written = 0;
        int known = 0;
        for (ReturnDocument.Row row : table.rows()) {
            String code = codeAt < 0 ? "" : Wording.folded(text(row, codeAt));
            written += code.isEmpty() ? 0 : 1;
            known += byCode.containsKey(code) ? 1 : 0;
        }
        return 2 * known >= written && written > 0;
    }

    private static String text(ReturnDocument.Row row, int at) {
        SheetCell cell = at < 0 ? null : row.cell(at);
        return cell == null ? "" : cell.text();
    }

    /** What people see in place of the name, or of the code where names are not there. */
    String written(ReturnDocument.Row row) {
        return CellText.clean(text(row, nameAt < 0 ? codeAt : nameAt));
    }

    Shown shown(ReturnDocument.Row row) {
        String name = text(row, nameAt);
        return new Shown(row, name.isBlank() ? "" : name(name),
                codesHold ? Wording.folded(text(row, codeAt)) : "");
    }

    /** The name as it was sent, also where the unit numbered it: (1), 2., \u4e09\u3001 or \u2463 in front. */
    private String name(String written) {
        String name = Wording.of(written);
        String unnumbered = byName.containsKey(name) ? name : Wording.of(NUMBERED.matcher(written.strip()).replaceFirst(""));
        return byName.containsKey(unnumbered) ? unnumbered : name;
    }

    /** Whether a row came back with all that it was sent with; most do. */
    boolean showsToTheLetter(ReturnDocument.Row row, SentCells.Place place) {
        if (!text(row, nameAt).equals(place.row().name()) || codeAt >= 0 && !text(row, codeAt).equals(place.row().code())) {
            return false;
        }
        for (Sign sign : signs) {
            if (!text(row, sign.at()).equals(sent(place, sign))) {
                return false;
            }
        }
        return true;
    }

    private static String sent(SentCells.Place place, Sign sign) {
        String sent = sign.sent() < place.row().cells().size() ? place.row().cells().get(sign.sent()).text() : null;
        return sent == null ? "" : sent;
    }

    /** Whether anything that people see of a row speaks of something else than this. */
    boolean speaksAgainst(Shown shown, SentCells.Place place) {
        return name(shown, place) == Says.OTHER || code(shown, place) == Says.OTHER || signs.stream()
                .anyMatch(sign -> place.sheet() == table.expected() && other(shown, place, sign));
    }

    boolean isNamed(Shown shown, SentCells.Place place) {
        return name(shown, place) == Says.SAME;
    }

    /** The one row with this name, and with this code and these further signs where they are there. */
    SentCells.@Nullable Place only(Shown shown) {
        List<SentCells.Place> named = shown.name().isEmpty() ? List.of() : byName.getOrDefault(shown.name(), List.of());
        List<SentCells.Place> fitting = named.stream().filter(place -> code(shown, place) != Says.OTHER).toList();
        if (fitting.size() > 1) {
            fitting = fitting.stream().filter(place -> signs.stream().noneMatch(sign -> other(shown, place, sign))).toList();
        }
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    /** The one row of this code. */
    SentCells.@Nullable Place coded(Shown shown) {
        List<SentCells.Place> coded = shown.code().isEmpty() ? List.of() : byCode.getOrDefault(shown.code(), List.of());
        return coded.size() == 1 ? coded.getFirst() : null;
    }

    /** The rows of this name, whatever else the row says. */
    List<SentCells.Place> named(Shown shown) {
        return shown.name().isEmpty() ? List.of() : byName.getOrDefault(shown.name(), List.of());
    }

    /** Whether more than the name tells the rows of this name apart in this table. */
    boolean isToldApart(Shown shown) {
        return named(shown).size() < 2 || !shown.code().isEmpty()
                || signs.stream().anyMatch(sign -> !text(shown.row(), sign.at()).isBlank());
    }

    private static Says name(Shown shown, SentCells.Place place) {
        if (shown.name().isEmpty()) {
            return Says.NOTHING;
        }
        String known = Wording.of(place.row().name());
        return shown.name().equals(known) ? Says.SAME
                : Likeness.of(shown.name(), known) >= ALIKE && marks(shown.name()).equals(marks(known)) ? Says.ALIKE : Says.OTHER;
    }

    private static String marks(String name) {
        StringBuilder marks = new StringBuilder();
        name.chars().filter(c -> MARKS.indexOf(c) >= 0).sorted().forEach(c -> marks.append((char) c));
        return marks.toString();
    }

    private static Says code(Shown shown, SentCells.Place place) {
        return shown.code().isEmpty() ? Says.NOTHING
                : shown.code().equals(Wording.folded(place.row().code())) ? Says.SAME : Says.OTHER;
    }

    /** Units and places are written long today and short tomorrow: \u533a\u6c34\u52a1\u5c40, \u6c34\u52a1\u5c40. */
    private static boolean other(Shown shown, SentCells.Place place, Sign sign) {
        String written = text(shown.row(), sign.at());
        String sent = sent(place, sign);
        if (written.isBlank() || sent.isBlank()) {
            return false;
        }
        String one = Wording.of(written);
        String other = Wording.of(sent);
        return !one.contains(other) && !other.contains(one);
    }

    /** The codes that were sent on this sheet. */
    Set<String> codes() {
        return new HashSet<>(byCode.keySet());
    }
}
