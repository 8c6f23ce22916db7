package gangmu.words;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.ItemVerdict;
import gangmu.changes.Kind;
import gangmu.changes.ValueType;
import gangmu.period.Judgement;
import gangmu.returns.ReturnOutcome;
import gangmu.usecase.content.Kinds;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The message bundles match in both languages, and hold every word that the program asks for. */
class BundlesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/gangmu/messages");
    private static final Path SOURCES = Path.of("src/main/java/gangmu");
    private static final Pattern LOOKED_UP = Pattern.compile(
            "(?:\\bwords(?:\\(\\))?\\s*\\.get|\\.say|\\.warn|\\bsay|\\bwarn)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern TOLD = Pattern.compile("\\b(?:Refusal|Problem)\\s*\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");
    /** Where code names a part of a key: the action of a change set, the step of long work. */
    private static final Map<Pattern, String> NAMED_PARTS = Map.of(
            Pattern.compile("new Origin\\(\\s*\"([^\"]+)\""), "action.",
            Pattern.compile("\\bprogress\\.at\\(\\s*\"([^\"]+)\""), "progress.");
    private static final Pattern LITERAL = Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'",
            Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile(
            "(\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+')|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CHINESE = Pattern.compile("[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]");

    @Test
    void everyBundleOfTheFolderIsListedAndHasItsPair() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            assertThat(files.map(f -> f.getFileName().toString().replaceFirst("(_en)?\\.properties$", "")).distinct())
                    .containsExactlyInAnyOrderElementsOf(Words.BUNDLES);
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (String bundle : Words.BUNDLES) {
            assertThat(new TreeSet<>(read(bundle, "_en").keySet())).as(bundle)
                    .isEqualTo(new TreeSet<>(read(bundle, "").keySet()));
        }
    }

    @Test
    void aKeyStandsInOnePlaceOnly() {
        Map<String, String> places = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (String bundle : Words.BUNDLES) {
            for (String language : List.of("", "_en")) {
                for (String line : text(BUNDLES.resolve(bundle + language + ".properties")).split("\n")) {
                    Matcher key = Pattern.compile("^\\s*([^#!=\\s]+)\\s*=").matcher(line);
                    if (key.find()) {
                        String before = places.put(key.group(1) + language, bundle);
                        if (before != null) {
                            twice.add(key.group(1) + " in " + before + " and " + bundle + language);
                        }
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyTextCanBeReadAndTakesTheSameArgumentsInBothLanguages() {
        List<String> wrong = new ArrayList<>();
        for (String bundle : Words.BUNDLES) {
            Map<String, String> chinese = read(bundle, "");
            read(bundle, "_en").forEach((key, english) -> {
                String here = arguments(chinese.getOrDefault(key, ""), Locale.SIMPLIFIED_CHINESE);
                String there = arguments(english, Locale.ENGLISH);
                if (!here.equals(there)) {
                    wrong.add(bundle + ": " + key + ": " + here + " but in English " + there);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyWordThatTheProgramNamesIsThere() {
        Words words = Words.of(Locale.SIMPLIFIED_CHINESE);
        List<String> missing = new ArrayList<>();
        for (Path source : sources()) {
            String code = text(source);
            Matcher asked = LOOKED_UP.matcher(code);
            while (asked.find()) {
                if (!words.has(asked.group(1))) {
                    missing.add(source.getFileName() + ": " + asked.group(1));
                }
            }
            Matcher told = TOLD.matcher(code);
            while (told.find()) {
                if (!words.has("problem." + told.group(1)) && !words.has(told.group(1))) {
                    missing.add(source.getFileName() + ": problem." + told.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyWordThatIsPutTogetherFromAPartIsThere() {
        List<String> asked = new ArrayList<>();
        for (Kind kind : Kinds.ALL) {
            asked.add("kind." + kind.name());
        }
        for (ItemVerdict verdict : ItemVerdict.values()) {
            asked.add("verdict." + ValueType.choiceName(verdict));
        }
        for (Judgement judgement : Judgement.values()) {
            asked.add("judgement." + ValueType.choiceName(judgement));
        }
        asked.addAll(List.of("verdict.none", "judgement.none"));
        for (ReturnOutcome outcome : ReturnOutcome.values()) {
            asked.add("cli.outcome." + ValueType.choiceName(outcome));
        }
        for (Path source : sources()) {
            String code = text(source);
            NAMED_PARTS.forEach((pattern, family) -> pattern.matcher(code).results()
                    .forEach(found -> asked.add(family + found.group(1))));
        }
        Words words = Words.of(Locale.ENGLISH);
        assertThat(asked).hasSizeGreaterThan(40).allMatch(words::has);
    }

    @Test
    void noChineseStandsInCode() {
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            Matcher literal = LITERAL.matcher(COMMENT.matcher(text(source)).replaceAll(
                    kept -> kept.group(1) == null ? "" : Matcher.quoteReplacement(kept.group(1))));
            while (literal.find()) {
                if (CHINESE.matcher(literal.group()).find()) {
                    found.add(source.getFileName() + ": " + literal.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nothingIsLeftToDoInTheCode() {
        assertThat(sources()).noneMatch(source -> Pattern.compile("\\b(TODO|FIXME|XXX)\\b").matcher(text(source)).find());
    }

    /** The numbers of the arguments of a pattern. */
    private static String arguments(String pattern, Locale locale) {
        try {
            MessageFormat format = new MessageFormat(pattern, locale);
            Format[] formats = format.getFormatsByArgumentIndex();
            TreeSet<Integer> used = new TreeSet<>();
            for (int i = 0; i < formats.length; i++) {
                if (Pattern.compile("\\{" + i + "\\s*[,}]").matcher(format.toPattern()).find()) {
                    used.add(i);
                }
            }
            return used.toString();
        } catch (IllegalArgumentException e) {
            return "unreadable: " + e.getMessage();
        }
    }

    private static Map<String, String> read(String bundle, String language) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(BUNDLES.resolve(bundle + language + ".properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> map = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> map.put(key, properties.getProperty(key)));
        return map;
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
