package gangmu.excel.status;

import gangmu.assessment.ItemVerdict;
import gangmu.period.Judgement;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lights of verdicts in workbooks: a shape, a word and a colour, never colour alone. */
final class Lights {
    private Lights() {
    }

    /**
     * A light.
     *
     * @param text shape and word
     * @param ink of the text, RGB
     * @param fill behind it, RGB
     */
    record Light(String text, byte[] ink, byte[] fill) {
    }

    static Light of(Words words, @Nullable ItemVerdict verdict) {
        String name = verdict == null ? "none" : name(verdict);
        return light(words, "verdict." + name, name);
    }

    static Light of(Words words, @Nullable Judgement judgement) {
        String name = judgement == null ? "none" : name(judgement);
        return light(words, "judgement." + name, name);
    }

    /** Of either kind of verdict. */
    static Light of(Words words, @Nullable Enum<?> verdict) {
        return verdict instanceof Judgement judgement ? of(words, judgement) : of(words, (ItemVerdict) verdict);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Light light(Words words, String word, String name) {
        return switch (name) {
            case "completed", "achieved-early" -> light(words, word, '✔', 0x0969DA, 0xE3EEFB);
            case "ahead", "faster" -> light(words, word, '»', 0x116329, 0xE2F3E5);
            case "on-pace", "as-expected" -> light(words, word, '●', 0x1A7F37, 0xEDF8EF);
            case "nearly" -> light(words, word, '▲', 0x8A5A00, 0xFFF3D9);
            case "behind" -> light(words, word, '■', 0xC0202A, 0xFBE4E5);
            case "not-started" -> light(words, word, '○', 0xC0202A, 0xFBE4E5);
            case "not-due" -> light(words, word, '◌', 0x57606A, 0xF2F4F6);
            case "adjusted" -> light(words, word, '–', 0x57606A, 0xF2F4F6);
            default -> light(words, word, '□', 0x57606A, 0xFFFFFF);
        };
    }

    private static Light light(Words words, String word, char shape, int ink, int fill) {
        return new Light(words.get("status-workbook.light", String.valueOf(shape), words.get(word)), rgb(ink),
                rgb(fill));
    }

    static byte[] rgb(int colour) {
        return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }

    /** The lights of items, from best to worst, last the one for what was not reported. */
    static List<@Nullable ItemVerdict> itemVerdicts() {
        List<@Nullable ItemVerdict> all = new ArrayList<>(Arrays.asList(ItemVerdict.values()));
        all.add(null);
        return all;
    }

    /** The lights of indicators, from best to worst, last the one for what lacks a value. */
    static List<@Nullable Judgement> judgements() {
        List<@Nullable Judgement> all = new ArrayList<>(Arrays.asList(Judgement.values()));
        all.add(null);
        return all;
    }
}
