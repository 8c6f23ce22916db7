package gangmu.cli.returns;

import gangmu.returns.beside.FoundRemark;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the command line shows what units wrote beside their cells. */
final class RemarkTexts {
    private RemarkTexts() {
    }

    static Map<String, Object> map(String where, String place, String code, String column, String title, String author,
            String text) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("where", where);
        map.put("place", place);
        map.put("code", code);
        map.put("column", column);
        map.put("title", title);
        map.put("author", author);
        map.put("text", text);
        return map;
    }

    /** In one line: who wrote it, what it is called, what it says. */
    static String line(String title, String author, String text) {
        String called = title.isEmpty() || text.contains(title) ? "" : title + "\uff1a";
        return (author.isEmpty() ? "" : author + "\uff1a") + called + text.strip().replaceAll("\\s*\\R\\s*", " / ");
    }

    static String line(FoundRemark remark) {
        return line(remark.title(), remark.author(), remark.text());
    }
}
