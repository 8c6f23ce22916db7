package gangmu.ledgers.proposal;

import gangmu.ledgers.words.LedgerWords;
import gangmu.returns.reading.CellText;
import java.util.List;
import java.util.regex.Pattern;

/** How the name of one unit is spelled: with its district in front or without, in full or short. */
record UnitSpelling(List<String> prefixes) {
    // U+59D4 U+5458 U+4F1A: committee; U+529E U+516C U+5BA4: office; U+4EBA U+6C11 U+653F U+5E9C: people's government;
    // U+8857 U+9053 U+529E U+4E8B U+5904: street office; U+548C U+53CA U+4E0E: and.
    private static final Pattern COMMITTEE = Pattern.compile("\u59d4\u5458\u4f1a$");
    private static final Pattern OFFICE = Pattern.compile("\u529e\u516c\u5ba4$");
    private static final Pattern GOVERNMENT = Pattern.compile("(?<=.{2})(?:\u4eba\u6c11)?\u653f\u5e9c$");
    private static final Pattern STREET = Pattern.compile("\u8857\u9053\u529e(?:\u4e8b\u5904)?$");
    private static final Pattern COMPANY = Pattern.compile("(?:\u80a1\u4efd|\u6709\u9650|\u8d23\u4efb)+\u516c\u53f8$");
    private static final Pattern AND = Pattern.compile("[\u548c\u53ca\u4e0e]");
    // U+5C40 U+59D4 U+529E U+90E8 U+5385: departments, whose names are shortened by leaving signs out.
    private static final String DEPARTMENTS = "\u5c40\u59d4\u529e\u90e8\u5385";

    /** A name as far as it is compared. */
    String of(String written) {
        String name = CellText.compact(written).replaceAll("[()\"\u201c\u201d]", "");
        for (String prefix : prefixes) {
            boolean market = prefix.length() == 1 && name.startsWith("\u573a", 1);
            if (name.startsWith(prefix) && name.length() > prefix.length() + 1 && !market) {
                name = name.substring(prefix.length());
                break;
            }
        }
        name = GOVERNMENT.matcher(STREET.matcher(name).replaceFirst("\u8857\u9053")).replaceFirst("");
        name = OFFICE.matcher(COMMITTEE.matcher(name).replaceFirst("\u59d4")).replaceFirst("\u529e");
        return AND.matcher(COMPANY.matcher(name).replaceFirst("\u516c\u53f8")).replaceAll("");
    }

    /** Whether one is the other with signs left out, as 发改委 is 发展改革委: both are departments of one sort. */
    static boolean isShortFor(String shorter, String longer) {
        if (shorter.length() < 3 || shorter.length() >= longer.length() || shorter.charAt(0) != longer.charAt(0)
                || shorter.charAt(shorter.length() - 1) != longer.charAt(longer.length() - 1)
                || DEPARTMENTS.indexOf(shorter.charAt(shorter.length() - 1)) < 0) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(at)) {
                at++;
            }
        }
        return at == shorter.length();
    }

    /** Whether two differ in one sign, as a slip of the pen does; numerals are none. */
    static boolean isSlip(String one, String other) {
        if (one.length() != other.length() || one.length() < 4 || one.charAt(one.length() - 1) != other.charAt(other.length() - 1)) {
            return false;
        }
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            boolean same = one.charAt(i) == other.charAt(i);
            differing += same ? 0 : 1;
            if (!same && "0123456789\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u4e1c\u897f\u5357\u5317"
                    .indexOf(one.charAt(i)) >= 0) {
                return false;
            }
        }
        return differing == 1;
    }

    /** Whether two short names of departments differ in one sign: most often they are two, sometimes a slip. */
    static boolean isOneSignApart(String one, String other) {
        if (one.length() != 3 || other.length() != 3 || one.charAt(2) != other.charAt(2) || DEPARTMENTS.indexOf(one.charAt(2)) < 0) {
            return false;
        }
        return one.charAt(0) == other.charAt(0) && one.charAt(1) != other.charAt(1);
    }

    /** Names with nothing but spaces between them, each of which ends as units do, divided by a mark. */
    static String separated(String text) {
        String[] pieces = text.strip().split("[ \u3000\t]+");
        boolean units = pieces.length > 1;
        for (String piece : pieces) {
            units &= piece.length() > 2 && LedgerWords.endsWith("unit.endings", piece);
        }
        return units ? String.join("\u3001", pieces) : text;
    }

    /** Whether a name stands for many units: 各镇街, 有关部门. */
    static boolean isCollective(String written) {
        return LedgerWords.startsWith("unit.collective", written) || LedgerWords.in("unit.collective-in", written);
    }
}
