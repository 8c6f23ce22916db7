package gangmu.excel.status;

import gangmu.assessment.ItemVerdict;
import gangmu.assessment.Wording;
import gangmu.period.Judgement;
import gangmu.words.ChoiceWords;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The lights of verdicts in workbooks: a shape, a word and a colour, never colour alone. Word and colour are the rule
 * set's own where it has them; the shapes stay, so that no two verdicts share a text that formulas count by.
 */
final class Lights {
    private final Words words;
    private final Wording wording;
    /** By the verdict's name, empty for none: the same few stand in every line. */
    private final Map<String, Light> made = new ConcurrentHashMap<>();

    Lights(Words words, Wording wording) {
        this.words = words;
        this.wording = wording;
    }

    /**
     * A light.
     *
     * @param text shape and word
     * @param ink of the text, RGB
     * @param fill behind it, RGB
     * @param bar of a chart, RGB
     */
    record Light(String text, byte[] ink, byte[] fill, byte[] bar) {
    }

    Light of(@Nullable ItemVerdict verdict) {
        return made.computeIfAbsent(verdict == null ? "" : verdict.name(),
                name -> light(verdict, wording.word(verdict, words::get)));
    }

    Light of(@Nullable Judgement judgement) {
        return light(judgement, wording.word(judgement, words::get));
    }

    /** Of either kind of verdict. */
    Light of(@Nullable Enum<?> verdict) {
        return verdict instanceof Judgement judgement ? of(judgement) : of((ItemVerdict) verdict);
    }

    private Light light(@Nullable Enum<?> verdict, String word) {
        Light own = switch (verdict == null ? "" : ChoiceWords.name(verdict)) {
            case "completed", "achieved-early", "achieved" -> light('✔', word, 0x0969DA, 0xE3EEFB, 0x0969DA);
            case "ahead", "faster" -> light('»', word, 0x116329, 0xE2F3E5, 0x116329);
            case "on-pace", "as-expected" -> light('●', word, 0x1A7F37, 0xEDF8EF, 0x4AC26B);
            case "nearly" -> light('▲', word, 0x8A5A00, 0xFFF3D9, 0xE3B341);
            case "behind" -> light('■', word, 0xC0202A, 0xFBE4E5, 0xC0202A);
            case "not-started" -> light('○', word, 0xC0202A, 0xFBE4E5, 0xF0838A);
            case "unfinished", "not-achieved" -> light('✖', word, 0xC0202A, 0xFBE4E5, 0xC0202A);
            case "not-due" -> light('◌', word, 0x57606A, 0xF2F4F6, 0xAFB8C1);
            case "adjusted" -> light('–', word, 0x57606A, 0xF2F4F6, 0x8C959F);
            default -> light('□', word, 0x57606A, 0xFFFFFF, 0xD0D7DE);
        };
        String colour = verdict == null ? "" : wording.colour(verdict).orElse("");
        return switch (colour) {
            case "blue" -> coloured(own, 0x0969DA, 0xE3EEFB, 0x0969DA);
            case "green" -> coloured(own, 0x1A7F37, 0xEDF8EF, 0x4AC26B);
            case "amber" -> coloured(own, 0x8A5A00, 0xFFF3D9, 0xE3B341);
            case "red" -> coloured(own, 0xC0202A, 0xFBE4E5, 0xC0202A);
            case "grey" -> coloured(own, 0x57606A, 0xF2F4F6, 0xAFB8C1);
            default -> own;
        };
    }

    private Light light(char shape, String word, int ink, int fill, int bar) {
        return new Light(words.get("status-workbook.light", String.valueOf(shape), word), rgb(ink), rgb(fill), rgb(bar));
    }

    private static Light coloured(Light light, int ink, int fill, int bar) {
        return new Light(light.text(), rgb(ink), rgb(fill), rgb(bar));
    }

    static byte[] rgb(int colour) {
        return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }

    /** The verdicts on items, from best to worst, last null for what was not reported. */
    static List<@Nullable ItemVerdict> itemVerdicts() {
        List<@Nullable ItemVerdict> all = new ArrayList<>(Arrays.asList(ItemVerdict.values()));
        all.add(null);
        return all;
    }

    /** The verdicts on indicators, from best to worst, last null for what lacks a value. */
    static List<@Nullable Judgement> judgements() {
        List<@Nullable Judgement> all = new ArrayList<>(Arrays.asList(Judgement.values()));
        all.add(null);
        return all;
    }
}
