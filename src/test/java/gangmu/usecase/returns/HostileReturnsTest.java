package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gangmu.launch.Main;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken, swollen or mean harm, in one folder with a good return, read by a program with little memory. */
class HostileReturnsTest {
    private static final String TASKS = "重点任务";
    private static final String SHARE = "完成比例（%）";
    private static final int SECONDS_A_FILE = 30;
    @TempDir
    Path folder;
    private Path in;

    /** What the folder holds, and what is to become of each file. */
    private Map<String, String> hostileFolder() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        Path good = folder.resolve("good.xlsx");
        try (ReturnsOffice office = ReturnsOffice.onDisk(folder.resolve("workspace"));
                FilledReturn filled = FilledReturn.open(office.template(folder.resolve("sent"), office.water()))) {
            filled.put(TASKS, "水务任务1", SHARE, 50).save(good);
            filled.saveAsXls(folder.resolve("good.xls"));
        }
        Map<String, String> expected = new TreeMap<>();
        Files.copy(good, in.resolve("a-good.xlsx"));
        expected.put("a-good.xlsx", "taken-in");
        byte[] whole = Files.readAllBytes(good);
        Files.write(in.resolve("b-cut-off.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        expected.put("b-cut-off.xlsx", "refused");
        byte[] xls = Files.readAllBytes(folder.resolve("good.xls"));
        Files.write(in.resolve("c-cut-off.xls"), java.util.Arrays.copyOf(xls, xls.length / 2));
        expected.put("c-cut-off.xls", "refused");
        byte[] noise = xls.clone();
        Random random = new Random(5);
        for (int i = 2_000; i < noise.length; i += 7) {
            noise[i] = (byte) random.nextInt();
        }
        Files.write(in.resolve("d-noise.xls"), noise);
        expected.put("d-noise.xls", "refused");
        String sheet = sheetPart(good);
        change(good, "e-entities.xlsx", sheet, xml -> xml.replaceFirst("<worksheet", java.util.regex.Matcher.quoteReplacement(
                "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
                + "\"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]><worksheet")));
        expected.put("e-entities.xlsx", "refused");
        change(good, "f-outside-entity.xlsx", sheet, xml -> xml.replaceFirst("<worksheet", java.util.regex.Matcher
                .quoteReplacement("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet")));
        expected.put("f-outside-entity.xlsx", "refused");
        swell(good, "g-bomb.xlsx", sheet, "<!--", " ".repeat(1 << 20), "-->", 400);
        expected.put("g-bomb.xlsx", "refused");
        swell(good, "h-long-cell.xlsx", sheet, "<row r=\"900\"><c r=\"B900\" t=\"inlineStr\"><is><t>",
                noise(1 << 20), "</t></is></c></row>", 40);
        expected.put("h-long-cell.xlsx", "refused");
        StringBuilder rows = new StringBuilder();
        change(good, "i-million-rows.xlsx", sheet, xml -> {
            for (int row = 1_000; row <= 1_048_576; row++) {
                rows.append("<row r=\"").append(row).append("\" s=\"1\" customFormat=\"1\" ht=\"").append(row % 37 + 10)
                        .append("\"><c r=\"A").append(row).append("\" s=\"").append(row % 3).append("\"/></row>");
            }
            return xml.replace("</sheetData>", rows + "</sheetData>");
        });
        // It says cell by cell what its unit said in a-good.xlsx, which was taken before it.
        expected.put("i-million-rows.xlsx", "same-as-before");
        Files.write(in.resolve("j-wrong-name.xlsx"), "just words".getBytes(StandardCharsets.UTF_8));
        expected.put("j-wrong-name.xlsx", "refused");
        Files.copy(good, folder.resolve("copy.xlsx"));
        try (FilledReturn last = FilledReturn.open(folder.resolve("copy.xlsx"))) {
            last.put(TASKS, "水务任务2", SHARE, 60).save(in.resolve("z-last.xlsx"));
        }
        expected.put("z-last.xlsx", "taken-in");
        return expected;
    }

    private static String noise(int length) {
        Random random = new Random(9);
        StringBuilder noise = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        return noise.toString();
    }

    /** The part that holds the first table. */
    private static String sheetPart(Path good) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(good)) {
            for (int i = 1; i < 10; i++) {
                Path part = zip.getPath("xl/worksheets/sheet" + i + ".xml");
                if (Files.exists(part) && Files.readString(part).contains("dataValidation")) {
                    return part.toString();
                }
            }
        }
        throw new IllegalStateException();
    }

    private interface Rewriting {
        String of(String xml);
    }

    private void change(Path good, String name, String part, Rewriting rewriting) throws IOException {
        Path copy = Files.copy(good, in.resolve(name));
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            Path inside = zip.getPath(part);
            Files.writeString(inside, rewriting.of(Files.readString(inside)));
        }
    }

    /** Puts a text many times before the end of the cells, without holding all of it. */
    private void swell(Path good, String name, String part, String before, String text, String after, int times)
            throws IOException {
        Path copy = Files.copy(good, in.resolve(name));
        try (FileSystem zip = FileSystems.newFileSystem(copy, Map.of("useTempFile", true))) {
            Path inside = zip.getPath(part);
            String xml = Files.readString(inside);
            int end = xml.indexOf("</sheetData>");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(inside))) {
                out.write((xml.substring(0, end) + before).getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < times; i++) {
                    out.write(text.getBytes(StandardCharsets.UTF_8));
                }
                out.write((after + xml.substring(end)).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void whateverLiesInAFolderIsReadOrRefusedInLittleMemoryAndHarmsNoOther() throws Exception {
        Map<String, String> expected = hostileFolder();
        Path out = folder.resolve("out.json");
        // As the launcher starts commands.
        Process program = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "take-in",
                folder.resolve("workspace").toString(), in.toString(), "--accept", "safe", "--json"))
                .redirectOutput(out.toFile()).redirectError(folder.resolve("err.txt").toFile()).start();
        boolean ended = program.waitFor((long) SECONDS_A_FILE * expected.size(), TimeUnit.SECONDS);
        program.destroyForcibly();
        assertThat(ended).isTrue();
        JsonNode files = new JsonMapper().readTree(out.toFile()).path("files");
        Map<String, String> outcomes = new TreeMap<>();
        files.forEach(file -> outcomes.put(Path.of(file.path("file").asText()).getFileName().toString(),
                file.path("outcome").asText()));
        assertThat(outcomes).as(Files.readString(folder.resolve("err.txt"))).isEqualTo(expected);
        assertThat(program.exitValue()).isEqualTo(1);
    }
}
