package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each version's database is made of stands in a file, and is what its migrations make. */
class KnownSchemasTest {
    private static final Path RESOURCES = Path.of("src/main/resources/gangmu/storage");
    /** Where the right content of a file is laid down that has another: to be copied after a look at what differs. */
    private static final Path MADE = Path.of("target/schemas");
    @TempDir
    private Path temp;

    static List<Integer> versions() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("migrations"))) {
            return files.map(f -> Integer.valueOf(f.getFileName().toString().substring(1, 4))).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theSchemaOfEachVersionIsWhatItsMigrationsMake(int version) throws Exception {
        try (Connection connection = Database.join(temp, null)) {
            Flyway.configure(Database.class.getClassLoader()).dataSource(new OneConnection(connection))
                    .locations("classpath:gangmu/storage/migrations").target(String.valueOf(version)).load().migrate();
            connection.createStatement().execute("SHUTDOWN");
        }
        StoredSchema made = StoredSchema.of(temp.resolve(Database.FILE), null);
        List<String> lines = made.statements().stream().sorted().toList();
        String name = String.format("V%03d.txt", version);
        Path known = RESOURCES.resolve("schemas").resolve(name);
        if (!Files.exists(known) || !Files.readAllLines(known).equals(lines)) {
            Files.createDirectories(MADE);
            Files.write(MADE.resolve(name), lines);
        }
        assertThat(made.version()).isEqualTo(version);
        assertThat(known).as("as it should be, it was laid down in " + MADE.resolve(name)).exists();
        assertThat(Files.readAllLines(known)).isEqualTo(lines);
    }

    @Test
    void whatH2NotesAboutTheValuesOfALargeTableIsNothingForeign() throws Exception {
        Path folder = temp.resolve("w");
        TestWorkspaces.create(folder).close();
        try (Connection connection = Database.join(folder, null)) {
            connection.createStatement().execute("insert into unit (id, name) select random_uuid(), 'x' from system_range(1, 9)");
            connection.createStatement().execute("analyze");
            connection.createStatement().execute("SHUTDOWN");
        }
        KnownSchemas.refuseForeign(folder, folder.resolve(Database.FILE), null);
    }
}
