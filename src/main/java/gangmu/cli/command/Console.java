package gangmu.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gangmu.changes.Problem;
import gangmu.words.Words;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Where the command line speaks: words in the user's language, or JSON for machines. Both streams are UTF-8. */
public final class Console {
    /** Messages of one file or thing; nobody reads more of them off a terminal. */
    public static final int MOST = 30;
    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build().writerWithDefaultPrettyPrinter();
    private final PrintStream out;
    private final PrintStream err;
    private Words words;

    public Console(PrintStream out, PrintStream err, Locale locale) {
        this.out = new PlainLines(out);
        this.err = new PlainLines(err);
        this.words = Words.of(locale);
    }

    public Words words() {
        return words;
    }

    public void speak(Locale locale) {
        words = Words.of(locale);
    }

    public PrintStream out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    public void say(String key, Object... args) {
        out.println(words.get(key, args));
    }

    /** On stderr, so that what a program reads on stdout stays clean. */
    public void warn(String key, Object... args) {
        err.println(words.get(key, args));
    }

    /** A password typed unseen; empty where there is no terminal. */
    public Optional<char[]> askPassword(String key) {
        java.io.Console terminal = System.console();
        return terminal == null || !terminal.isTerminal() ? Optional.empty()
                : Optional.ofNullable(terminal.readPassword("%s ", words.get(key)));
    }

    public void tell(Problem problem) {
        err.println(words.problem(problem));
    }

    /** Tells what there is to say of one thing: the first of it, and how much more there is. With {@code --json} nothing is left out. */
    public void tellFew(Collection<Problem> problems) {
        few(problems, words::problem);
    }

    /** As {@link #tellFew}, of whatever has a line. */
    public <T> void few(Collection<T> all, Function<T, String> line) {
        all.stream().limit(MOST).map(line).forEach(err::println);
        if (all.size() > MOST) {
            warn("cli.more", all.size() - MOST);
        }
    }

    public void json(Object value) {
        try {
            out.println(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
