package gangmu.excel.reading;

import gangmu.returns.document.WorkbookFault;
import gangmu.returns.document.WorkbookFault.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the pages with tables out of a web page in one file (MHTML, RFC 2557), as Excel and WPS save it. */
final class MimeParts {
    private static final Pattern BOUNDARY = Pattern.compile("(?is)boundary\\s*=\\s*\"?([^\"\\s;]{1,200})");
    private static final Pattern ENCODING = Pattern.compile("(?im)^content-transfer-encoding:\\s*([\\w-]+)");
    private static final Pattern HTML = Pattern.compile("(?im)^content-type:\\s*text/html");
    private static final Pattern TABLE = Pattern.compile("(?i)<table[\\s>]");
    private static final int MOST = 500;

    private MimeParts() {
    }

    /** The pages that hold tables, one after the other. */
    static byte[] page(byte[] file) throws WorkbookFault {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        for (String part : parts(text)) {
            Matcher end = Pattern.compile("\\r?\\n\\r?\\n").matcher(part);
            if (end.find() && HTML.matcher(part.substring(0, end.start())).find()) {
                byte[] page = decoded(part.substring(0, end.start()), part.substring(end.end()));
                if (TABLE.matcher(new String(page, StandardCharsets.ISO_8859_1)).find()) {
                    pages.writeBytes(page);
                }
            }
        }
        if (pages.size() == 0) {
            throw new WorkbookFault(Reason.NOT_A_WORKBOOK);
        }
        return pages.toByteArray();
    }

    private static List<String> parts(String text) {
        Matcher boundary = BOUNDARY.matcher(text);
        if (!boundary.find()) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        String mark = "--" + boundary.group(1);
        int at = text.indexOf(mark);
        while (at >= 0 && parts.size() < MOST) {
            int from = at + mark.length();
            int next = text.indexOf(mark, from);
            if (next < 0) {
                break;
            }
            parts.add(text.substring(from, next).strip());
            at = next;
        }
        return parts;
    }

    private static byte[] decoded(String head, String body) throws WorkbookFault {
        Matcher encoding = ENCODING.matcher(head);
        String name = encoding.find() ? encoding.group(1).toLowerCase(Locale.ROOT) : "8bit";
        try {
            return switch (name) {
                case "base64" -> Base64.getMimeDecoder().decode(body);
                case "quoted-printable" -> quotedPrintable(body);
                default -> body.getBytes(StandardCharsets.ISO_8859_1);
            };
        } catch (IllegalArgumentException e) {
            throw new WorkbookFault(Reason.DAMAGED, "", e);
        }
    }

    private static byte[] quotedPrintable(String body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c != '=') {
                out.write(c);
            } else if (i + 1 < body.length() && body.charAt(i + 1) == '\n') {
                i++;
            } else if (i + 2 < body.length() && body.startsWith("\r\n", i + 1)) {
                i += 2;
            } else if (i + 2 < body.length() && Character.digit(body.charAt(i + 1), 16) >= 0
                    && Character.digit(body.charAt(i + 2), 16) >= 0) {
                out.write(Integer.parseInt(body.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                out.write(c);
            }
        }
        return out.toByteArray();
    }
}
