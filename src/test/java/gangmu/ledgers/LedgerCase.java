package gangmu.ledgers;

import gangmu.ledgers.proposal.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One case: made-up ledgers, the plan that they come to, and the doubts that are shown. A file of three parts: the ledgers
 * (perhaps {@code given: NAME START END} of the plan, {@code file: NAME}, {@code sheet: NAME}, rows as {@link MadeLedger} draws
 * them), then {@code == plan}, then
 * {@code == doubts}.
 */
record LedgerCase(String name, Frame given, List<MadeLedger> ledgers, List<String> plan, List<String> doubts) {
    static List<LedgerCase> all() throws IOException {
        List<LedgerCase> cases = new ArrayList<>();
        try (var files = Files.list(Path.of("src/test/resources/gangmu/ledgers"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
                cases.add(read(file));
            }
        }
        return cases;
    }

    static LedgerCase read(Path file) throws IOException {
        List<MadeLedger> ledgers = new ArrayList<>();
        List<String> plan = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        Frame given = Frame.UNKNOWN;
        int part = 0;
        for (String line : Files.readAllLines(file)) {
            if (line.equals("== plan") || line.equals("== doubts")) {
                part = line.equals("== plan") ? 1 : 2;
            } else if (part == 1) {
                plan.add(line);
            } else if (part == 2) {
                doubts.add(line);
            } else if (line.startsWith("given: ")) {
                String[] words = line.split(" ");
                given = Frame.given(words[1], LocalDate.parse(words[2]), LocalDate.parse(words[3]));
            } else if (line.startsWith("file: ")) {
                ledgers.add(new MadeLedger(line.substring(6)));
            } else if (line.startsWith("sheet: ")) {
                ledgers.getLast().sheet(line.substring(7), false);
            } else if (line.startsWith("hidden sheet: ")) {
                ledgers.getLast().sheet(line.substring(14), true);
            } else if (!line.startsWith("#")) {
                ledgers.getLast().row(line);
            }
        }
        String name = file.getFileName().toString();
        return new LedgerCase(name.substring(0, name.length() - 4), given, ledgers, plan, doubts);
    }

    List<Path> write(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (MadeLedger ledger : ledgers) {
            files.add(ledger.write(folder));
        }
        return files;
    }

    @Override
    public String toString() {
        return name;
    }
}
