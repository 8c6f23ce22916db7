package gangmu.ledgers.meaning;

import gangmu.ledgers.sheet.LedgerTable;
import gangmu.ledgers.words.HeadingSense;
import gangmu.ledgers.words.LedgerWords;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.TableKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a table lists and what its columns hold. Every kind of table is tried: what its headings, title, tab and file
 * say for it is added up, and the kind that explains most is taken; where two explain nearly the same, it is asked.
 */
public final class TableReader {
    /** A column is beyond doubt from here. */
    private static final double SURE = 0.74;
    private static final double APART = 0.03;
    private static final double FEWEST = 3;
    private static final double NAME = 4;
    private static final double TITLE = 3;
    private static final double STRANGER = 0.6;
    private static final Map<TableKind, Map<Meaning, Double>> WEIGHTS = weights();
    private final LedgerTable table;
    private final int number;
    private final TableChoices choices;
    private final List<HeadingSense> senses = new ArrayList<>();
    private final Map<Integer, ColumnProfile> profiles = new HashMap<>();

    private TableReader(LedgerTable table, int number, TableChoices choices) {
        this.table = table;
        this.number = number;
        this.choices = choices;
        table.headings().forEach(heading -> {
            senses.add(HeadingSense.of(heading.levels()));
            profiles.put(heading.column(), ColumnProfile.of(table, heading.column()));
        });
    }

    /** What a table is; empty where it is none of the kinds that a plan is made of. */
    public static Optional<TableReading> read(LedgerTable table, int number, TableChoices choices) {
        return choices.isLeft(table) ? Optional.empty() : new TableReader(table, number, choices).read();
    }

    private record Scored(TableKind kind, double score, List<LedgerColumn> columns) {
    }

    private Optional<TableReading> read() {
        Optional<TableKind> said = choices.kind(table);
        List<Scored> all = new ArrayList<>();
        for (TableKind kind : said.map(List::of).orElse(List.of(TableKind.values()))) {
            List<LedgerColumn> columns = columns(kind);
            all.add(new Scored(kind, score(kind, columns), columns));
        }
        all.sort(Comparator.comparingDouble(Scored::score).reversed());
        Scored best = all.getFirst();
        boolean named = best.columns().stream().anyMatch(column -> column.is(Meaning.NAME));
        if (said.isEmpty() && (best.score() < FEWEST || !named)) {
            return Optional.empty();
        }
        boolean sure = said.isPresent() || all.get(1).score() < best.score() - 0.5;
        List<LedgerColumn> settled = new ColumnRoles(table, best.kind(), profiles).settle(best.columns());
        return Optional.of(new TableReading(table, number, best.kind(), sure, settled));
    }

    /** One proposal: this column for that meaning. */
    private record Claim(int index, Meaning meaning, double score) {
    }

    private List<LedgerColumn> columns(TableKind kind) {
        List<Claim> claims = new ArrayList<>();
        List<Map<Meaning, Double>> scores = new ArrayList<>();
        Map<Integer, TableChoices.Said> said = new HashMap<>();
        boolean nameless = choices.kind(table).isPresent() && senses.stream().noneMatch(sense -> sense.in(kind).containsKey(Meaning.NAME));
        for (int i = 0; i < senses.size(); i++) {
            LedgerTable.Heading heading = table.headings().get(i);
            int index = i;
            choices.column(table, kind, heading.text()).ifPresent(each -> said.put(index, each));
            Map<Meaning, Double> here = new EnumMap<>(Meaning.class);
            if (!said.containsKey(i)) {
                scores(i, kind, nameless).forEach((meaning, score) -> {
                    double fitting = score * Objects.requireNonNull(profiles.get(heading.column())).fits(meaning, kind);
                    if (fitting >= HeadingSense.LIKELY) {
                        here.put(meaning, fitting);
                        claims.add(new Claim(index, meaning, fitting));
                    }
                });
            }
            scores.add(here);
        }
        claims.sort(Comparator.comparingDouble(Claim::score).reversed().thenComparing(Claim::index)
                .thenComparing(claim -> claim.meaning() == Meaning.NAME ? -1 : claim.meaning().ordinal()));
        Map<Integer, Claim> assigned = new HashMap<>();
        Set<Meaning> used = EnumSet.noneOf(Meaning.class);
        said.values().forEach(each -> each.meaning().ifPresent(used::add));
        for (Claim claim : claims) {
            if (!assigned.containsKey(claim.index()) && (!used.contains(claim.meaning()) || claim.meaning().isJoined())) {
                assigned.put(claim.index(), claim);
                used.add(claim.meaning());
            }
        }
        List<LedgerColumn> columns = new ArrayList<>();
        for (int i = 0; i < senses.size(); i++) {
            TableChoices.Said own = said.get(i);
            Claim claim = assigned.get(i);
            Meaning meaning = own != null ? own.meaning().orElse(null) : claim == null ? null : claim.meaning();
            columns.add(column(i, meaning, own != null || claim != null && isSure(claim, scores.get(i), used), scores.get(i)));
        }
        return columns;
    }

    /**
     * What a column may mean in a table of a kind.
     *
     * @param nameless whether somebody said the kind, and no heading names such things: then what names others names them
     */
    private Map<Meaning, Double> scores(int index, TableKind kind, boolean nameless) {
        Map<Meaning, Double> scores = new EnumMap<>(Meaning.class);
        scores.putAll(senses.get(index).in(kind));
        if (nameless) {
            senses.get(index).candidates().stream().filter(candidate -> candidate.meaning() == Meaning.NAME)
                    .forEach(candidate -> scores.merge(Meaning.NAME, candidate.score(), Math::max));
        }
        return scores;
    }

    private boolean isSure(Claim claim, Map<Meaning, Double> scores, Set<Meaning> used) {
        boolean rival = scores.entrySet().stream().anyMatch(entry -> entry.getKey() != claim.meaning()
                && entry.getValue() > claim.score() + APART && !used.contains(entry.getKey()));
        return claim.score() >= SURE && !rival;
    }

    private LedgerColumn column(int index, @Nullable Meaning meaning, boolean sure, Map<Meaning, Double> scores) {
        LedgerTable.Heading heading = table.headings().get(index);
        List<Meaning> candidates = scores.entrySet().stream().sorted(Map.Entry.<Meaning, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey).toList();
        return new LedgerColumn(heading.column(), heading.text(), senses.get(index), meaning, sure, candidates);
    }

    private double score(TableKind kind, List<LedgerColumn> columns) {
        double score = 0;
        Map<Meaning, Double> weights = Objects.requireNonNull(WEIGHTS.get(kind));
        Set<Meaning> counted = EnumSet.noneOf(Meaning.class);
        int named = Integer.MAX_VALUE;
        for (int i = 0; i < columns.size(); i++) {
            LedgerColumn column = columns.get(i);
            Meaning meaning = column.meaning();
            ColumnProfile profile = Objects.requireNonNull(profiles.get(column.column()));
            if (meaning == null) {
                score -= STRANGER;
            } else if (meaning == Meaning.NAME) {
                named = i;
                score += nameScore(kind, i) * NAME * profile.fits(meaning, kind);
            } else if (counted.add(meaning)) {
                double fit = senses.get(i).in(kind).getOrDefault(meaning, 0.0) * profile.fits(meaning, kind);
                score += fit * weights.getOrDefault(meaning, meaning == Meaning.ORDINAL ? 0.0 : 0.3);
            }
        }
        return score - overtaken(kind, named) + titled(kind);
    }

    private double nameScore(TableKind kind, int index) {
        return senses.get(index).candidates().stream().filter(each -> each.meaning() == Meaning.NAME)
                .mapToDouble(each -> each.kind() == kind ? each.score() : each.kind() == null ? each.score() * 0.4 : 0).max().orElse(0);
    }

    /** What a row is called stands to the left of what is told of it: 存在问题 behind 任务名称 names no row. */
    private double overtaken(TableKind kind, int named) {
        for (int i = 0; i < Math.min(named, senses.size()); i++) {
            ColumnProfile profile = Objects.requireNonNull(profiles.get(table.headings().get(i).column()));
            boolean other = senses.get(i).candidates().stream().anyMatch(each -> each.meaning() == Meaning.NAME
                    && each.kind() != null && each.kind() != kind && each.score() > 0.9)
                    && !senses.get(i).in(kind).containsKey(Meaning.SECTION)
                    && !senses.get(i).in(kind).containsKey(Meaning.ABOUT);
            if (other && !profile.groups()) {
                return NAME;
            }
        }
        return 0;
    }

    private double titled(TableKind kind) {
        String cues = "title." + kind.code();
        String file = table.sheet().file();
        int dot = file.lastIndexOf('.');
        return LedgerWords.in(cues, table.title()) ? TITLE : LedgerWords.in(cues, table.sheet().name()) ? TITLE * 0.9
                : LedgerWords.in(cues, dot > 0 ? file.substring(0, dot) : file) ? TITLE * 0.4 : 0;
    }

    private static Map<TableKind, Map<Meaning, Double>> weights() {
        Map<TableKind, Map<Meaning, Double>> weights = new EnumMap<>(TableKind.class);
        weights.put(TableKind.TASKS, Map.of(Meaning.LEADER, 0.5, Meaning.END, 0.5, Meaning.COOPERATING, 0.5, Meaning.STEP, 0.8));
        weights.put(TableKind.PROJECTS, Map.of(Meaning.TOTAL_INVESTMENT, 3.0, Meaning.LEGAL_PERSON, 1.5, Meaning.NATURE, 2.0,
                Meaning.PLACE, 1.0, Meaning.SPAN, 0.8, Meaning.INVESTED, 2.0, Meaning.PLANNED_INVESTMENT, 1.5,
                Meaning.FUNDING, 1.0, Meaning.START_STATE, 1.0));
        weights.put(TableKind.POLICIES, Map.of(Meaning.DOCUMENT_NUMBER, 2.0, Meaning.ISSUED, 2.5, Meaning.EFFECT, 0.6));
        weights.put(TableKind.STEPS, Map.of(Meaning.ABOUT, 2.0));
        weights.put(TableKind.INDICATORS, Map.of(Meaning.MEASURE, 1.5, Meaning.ATTRIBUTE, 2.5, Meaning.BASE, 1.5,
                Meaning.TARGET, 1.5, Meaning.RATE, 1.0, Meaning.YEAR, 1.0, Meaning.VALUE, 0.8, Meaning.VALUE_RATE, 0.8));
        weights.put(TableKind.UNITS, Map.of(Meaning.SHORT_NAME, 3.0, Meaning.ALIASES, 2.0));
        weights.put(TableKind.GROUPS, Map.of(Meaning.LEAD, 0.5));
        weights.put(TableKind.CONTACTS, Map.of(Meaning.CONTACT, 1.5, Meaning.PHONE, 2.0, Meaning.POST, 1.0));
        weights.put(TableKind.EVIDENCE, Map.of(Meaning.ISSUER, 2.0, Meaning.LINK, 2.0, Meaning.FILE_NAME, 2.0,
                Meaning.ABOUT, 1.5, Meaning.DOCUMENT_NUMBER, 1.0));
        weights.put(TableKind.PROBLEMS, Map.of(Meaning.STATE, 1.0, Meaning.REMEDY, 1.5, Meaning.POST, 0.8));
        weights.put(TableKind.MEASURES, Map.of(Meaning.STATE, 0.8));
        return weights;
    }
}
