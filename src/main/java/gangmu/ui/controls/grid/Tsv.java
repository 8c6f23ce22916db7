package gangmu.ui.controls.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a block of cells as Excel, WPS and LibreOffice put it on the clipboard: tabs between cells, line ends
 * between rows, quotes around a cell that holds a tab, a line end or a quote at its beginning.
 */
final class Tsv {
    private Tsv() {
    }

    static String write(List<? extends List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i > 0) {
                    text.append('\t');
                }
                text.append(quoted(row.get(i)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf('\t') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0
                && !cell.startsWith("\"");
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** The rows of a block, not all of one length; a text without tabs or line ends is one cell. */
    static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        boolean open = true;
        while (at < text.length()) {
            StringBuilder cell = new StringBuilder();
            at = readCell(text, at, cell);
            row.add(cell.toString());
            open = at < text.length() && text.charAt(at) == '\t';
            if (at < text.length() && !open) {
                // Excel ends rows with \r\n, others with \n.
                at += text.startsWith("\r\n", at) ? 2 : 1;
                rows.add(row);
                row = new ArrayList<>();
            } else if (open) {
                at++;
            }
        }
        if (open || !row.isEmpty()) {
            if (open) {
                row.add("");
            }
            rows.add(row);
        }
        return rows;
    }

    private static int readCell(String text, int start, StringBuilder cell) {
        int at = start;
        if (at < text.length() && text.charAt(at) == '"' && text.indexOf('"', at + 1) > 0) {
            at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != '"') {
                    cell.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    break;
                }
            }
        }
        while (at < text.length() && "\t\r\n".indexOf(text.charAt(at)) < 0) {
            cell.append(text.charAt(at++));
        }
        return at;
    }
}
