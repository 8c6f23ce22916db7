package gangmu.assessment;

import java.util.Map;
import java.util.ServiceLoader;

/**
 * Lines of what is kept of a closed period, each an object with named values; how they look as text is the adapter's
 * affair. A value is a text, a truth, a number ({@link java.math.BigDecimal}, digit by digit), a list or again an object.
 *
 * <p>It is found and not handed in: a closed period is read back wherever somebody asks for an assessment, which is a pure
 * function everywhere else.
 */
public interface FrozenLines {
    /** One line, without a line's end in it; values that are null are left out. */
    String write(Map<String, ?> line);

    /**
     * The line that {@link #write} was given.
     *
     * @throws IllegalArgumentException where the text is no such line
     */
    Map<String, Object> read(String line);

    /** The one that the program is built with. */
    static FrozenLines ofTheProgram() {
        return ServiceLoader.load(FrozenLines.class, FrozenLines.class.getClassLoader()).findFirst().orElseThrow();
    }
}
