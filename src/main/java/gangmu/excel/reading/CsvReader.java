package gangmu.excel.reading;

import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.document.WorkbookFault.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a table of text: UTF-8 where it is that, strictly, GB18030 otherwise; divided by commas, semicolons or tabs,
 * with quotes as RFC 4180 has them. One sheet, named like the file.
 */
final class CsvReader implements TableFile {
    private static final char MARK = '\ufeff';
    private final Limits limits = Limits.ofReturn();
    private final String text;
    private final char comma;
    private int at;

    CsvReader(Path file) throws IOException, WorkbookFault {
        String decoded = decoded(Files.readAllBytes(file));
        this.text = !decoded.isEmpty() && decoded.charAt(0) == MARK ? decoded.substring(1) : decoded;
        this.comma = comma(text);
    }

    @Override
    public ReturnDocument read(String name) throws WorkbookFault {
        int dot = name.lastIndexOf('.');
        return new ReturnDocument(name, List.of(new ReturnDocument.Sheet(dot > 0 ? name.substring(0, dot) : name, false,
                rows(), List.of(), List.of())), Map.of(), Map.of(), Map.of(), List.of());
    }

    /** A short text in GB18030 may pass for other charsets, hardly ever for UTF-8. */
    private static String decoded(byte[] bytes) throws WorkbookFault {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
                if (text.indexOf('\0') < 0) {
                    return text;
                }
            } catch (CharacterCodingException e) {
                // The next charset may fit.
                continue;
            }
        }
        throw new WorkbookFault(Reason.TEXT_TABLE);
    }

    /** What divides the cells: the sign that stands most often in the first lines, outside quotes. */
    private static char comma(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0, lines = 0; i < text.length() && lines < 20; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int which = quoted ? -1 : ",;\t".indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
            lines += c == '\n' ? 1 : 0;
        }
        return counts[0] >= counts[1] && counts[0] >= counts[2] ? ',' : counts[1] >= counts[2] ? ';' : '\t';
    }

    private List<ReturnDocument.Row> rows() throws WorkbookFault {
        List<ReturnDocument.Row> rows = new ArrayList<>();
        for (int index = 0; at < text.length(); index++) {
            List<SheetCell> cells = row();
            if (!cells.isEmpty()) {
                rows.add(new ReturnDocument.Row(index, cells));
                limits.row(cells.size());
            }
        }
        return rows;
    }

    private List<SheetCell> row() throws WorkbookFault {
        List<SheetCell> cells = new ArrayList<>();
        for (int column = 0; ; column++) {
            String cell = cell();
            if (!cell.isBlank() && column < Limits.COLUMNS) {
                cells.add(SheetCell.text(column, cell));
            }
            char end = at < text.length() ? text.charAt(at++) : '\n';
            if (end != comma) {
                if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                return cells;
            }
        }
    }

    private String cell() throws WorkbookFault {
        StringBuilder cell = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        at += quoted ? 1 : 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '"') {
                if (at + 1 == text.length() || text.charAt(at + 1) != '"') {
                    quoted = false;
                    continue;
                }
                at++;
            } else if (!quoted && (c == comma || c == '\n' || c == '\r')) {
                break;
            }
            cell.append(c);
            Limits.text(cell.length());
        }
        return cell.toString();
    }
}
