import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Makes jOOQ's table classes from the migrations, by way of an H2 database in memory. Run by the build on the selected
 * JDK, as a source file; does nothing while the classes are newer than the migrations.
 */
public final class TableClasses {
    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path out = Path.of(args[1]);
        List<Path> scripts;
        try (Stream<Path> files = Files.list(migrations)) {
            scripts = files.filter(f -> f.toString().endsWith(".sql")).sorted().toList();
        }
        Path seal = out.resolve("made-from.txt");
        StringBuilder all = new StringBuilder();
        for (Path script : scripts) {
            all.append("-- ").append(script.getFileName()).append('\n').append(Files.readString(script));
        }
        if (Files.exists(seal) && Files.readString(seal).contentEquals(all)) {
            return;
        }
        // H2 splits INIT at semicolons, hence the backslash before it.
        String init = scripts.stream().map(s -> "RUNSCRIPT FROM '" + s.toString().replace('\\', '/') + "'")
                .collect(Collectors.joining("\\;"));
        GenerationTool.generate(new Configuration().withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withDriver("org.h2.Driver").withUrl("jdbc:h2:mem:tables;INIT=" + init))
                .withGenerator(new Generator()
                        .withDatabase(new Database().withName("org.jooq.meta.h2.H2Database").withInputSchema("PUBLIC")
                                .withOutputSchemaToDefault(true))
                        .withGenerate(new Generate().withRecords(false).withGlobalObjectReferences(true))
                        .withTarget(new Target().withPackageName("gangmu.storage.tables")
                                .withDirectory(out.toString()).withEncoding("UTF-8"))));
        Files.writeString(seal, all, StandardCharsets.UTF_8);
    }
}
