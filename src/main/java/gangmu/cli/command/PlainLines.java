package gangmu.cli.command;

import java.io.PrintStream;

/**
 * What is said on a terminal, without what would steer it: a name that somebody else wrote may hold escape sequences that
 * hide lines, write into the clipboard or turn the reading direction. They are shown as signs.
 */
final class PlainLines extends PrintStream {
    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7F;

    PlainLines(PrintStream to) {
        super(to, true, to.charset());
    }

    @Override
    public void print(String text) {
        super.print(plain(String.valueOf(text)));
    }

    static String plain(String text) {
        if (text.codePoints().noneMatch(PlainLines::steers)) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(sign -> plain.appendCodePoint(!steers(sign) ? sign : sign < ' ' ? PICTURES + sign
                : sign == DELETE ? PICTURES + '!' : 0xFFFD));
        return plain.toString();
    }

    private static boolean steers(int sign) {
        return Character.getType(sign) == Character.CONTROL && sign != '\n' && sign != '\t'
                || sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
    }
}
