package gangmu.ledgers.proposal;

import gangmu.changes.Problem;
import gangmu.ledgers.sheet.LedgerPlace;
import gangmu.plan.Unit;
import gangmu.returns.document.CellPlace;
import gangmu.returns.names.KnownName;
import gangmu.returns.names.Locality;
import gangmu.returns.names.NameMatcher;
import gangmu.returns.names.NamePart;
import gangmu.returns.reading.CellText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The units of a plan: those that the workspace knows, those that a table lists, and those that are only named beside
 * what they do. First all names are heard, then spellings of one unit are joined, then each cell is read.
 */
final class UnitBook {
    private static final int LONGEST_NAME = 30;
    private static final int OFTEN = 3;
    // U+7275 U+5934 and the like: a role with a colon, U+FF1A, behind it.
    private static final Pattern ROLES = Pattern.compile("(\u7275\u5934|\u4e3b\u8d23|\u4e3b\u529e|\u8d23\u4efb|\u914d\u5408|"
            + "\u534f\u529e|\u53c2\u4e0e)"
            + "(?:\u5355\u4f4d|\u90e8\u95e8)?\\s*[:\uff1a]");
    private static final Set<String> LEADING = Set.of("\u7275\u5934", "\u4e3b\u8d23", "\u4e3b\u529e", "\u8d23\u4efb");
    private static final Pattern LEADS = Pattern.compile("[(\uff08](?:\u7275\u5934|\u4e3b\u8d23|\u4e3b\u529e)(?:\u5355\u4f4d)?[)\uff09]");
    private final Map<String, Proposed> units = new LinkedHashMap<>();
    private final Map<Proposed, Set<String>> spellings = new LinkedHashMap<>();
    private final Map<String, Heard> heard = new LinkedHashMap<>();
    private final List<Set<String>> together = new ArrayList<>();
    private final UnitSpelling spelling;
    private final Locality locality;
    private final Findings findings;
    private @Nullable NameMatcher matcher;
    private int next;

    private static final class Heard {
        final LedgerPlace place;
        int count;

        Heard(LedgerPlace place) {
            this.place = place;
        }
    }

    UnitBook(Collection<Unit> known, Locality locality, List<String> prefixes, Findings findings) {
        this.locality = locality;
        this.spelling = new UnitSpelling(prefixes);
        this.findings = findings;
        for (Unit unit : known) {
            Proposed proposed = new Proposed(Unit.KIND, new LedgerPlace("", new CellPlace("", 0, 0)), null, unit.id());
            proposed.put(Unit.NAME, unit.name(), proposed.place(), true);
            Set<String> names = new LinkedHashSet<>(List.of(unit.name(), unit.shortName()));
            names.addAll(unit.aliases());
            keep(proposed, names);
        }
    }

    private void keep(Proposed unit, Set<String> names) {
        units.put("u" + next++, unit);
        spellings.computeIfAbsent(unit, none -> new LinkedHashSet<>()).addAll(names);
        matcher = null;
    }

    /** All units, those that the workspace knows too. */
    List<Proposed> all() {
        return List.copyOf(units.values());
    }

    /** A unit that a table lists by its name; the one that is known by it, or a new one. */
    Proposed listed(String name, LedgerPlace place, Set<String> others) {
        Set<String> names = new LinkedHashSet<>(List.of(name));
        names.addAll(others);
        for (Map.Entry<Proposed, Set<String>> each : spellings.entrySet()) {
            boolean same = each.getValue().stream().anyMatch(known -> spelling.of(known).equals(spelling.of(name)))
                    || others.stream().anyMatch(each.getValue()::contains);
            if (same) {
                each.getValue().addAll(names);
                matcher = null;
                return each.getKey();
            }
        }
        Proposed unit = new Proposed(Unit.KIND, place, null, null);
        unit.put(Unit.NAME, name, place, true);
        keep(unit, names);
        return unit;
    }

    /** Hears the names of a cell, before any is read. */
    void hear(String text, LedgerPlace place) {
        Set<String> names = new LinkedHashSet<>();
        for (String segment : ROLES.split(UnitSpelling.separated(text))) {
            for (NamePart part : matcher().read(segment).parts()) {
                if (part instanceof NamePart.Matched || UnitSpelling.isCollective(part.written())
                        || part.written().length() > LONGEST_NAME) {
                    continue;
                }
                String name = name(part.written());
                names.add(name);
                heard.computeIfAbsent(name, any -> new Heard(place)).count++;
            }
        }
        if (names.size() > 1) {
            together.add(names);
        }
    }

    private static String name(String written) {
        return CellText.clean(LEADS.matcher(written).replaceAll("")).replaceAll("\\s+", "");
    }

    /** Joins the spellings that were heard, and proposes the rest as new units. */
    void settle() {
        Map<String, List<String>> bySpelling = new LinkedHashMap<>();
        heard.keySet().forEach(name -> bySpelling.computeIfAbsent(spelling.of(name), any -> new ArrayList<>()).add(name));
        Map<String, Proposed> known = new HashMap<>();
        spellings.forEach((unit, names) -> names.forEach(name -> known.putIfAbsent(spelling.of(name), unit)));
        List<String> order = bySpelling.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
        Map<String, Proposed> settled = new HashMap<>(known);
        Map<String, Integer> counts = new HashMap<>();
        bySpelling.forEach((key, names) ->
                counts.put(key, names.stream().mapToInt(name -> Objects.requireNonNull(heard.get(name)).count).sum()));
        Map<String, String> joined = new HashMap<>();
        for (String key : order) {
            if (known.containsKey(key)) {
                Objects.requireNonNull(spellings.get(known.get(key))).addAll(Objects.requireNonNull(bySpelling.get(key)));
                continue;
            }
            // The longest come first, so that what is longer is settled or stays by itself.
            Set<Object> candidates = new LinkedHashSet<>();
            String target = null;
            for (String other : longer(key, order, known.keySet(), joined.keySet())) {
                target = target == null ? other : target;
                candidates.add(known.containsKey(other) ? Objects.requireNonNull(known.get(other)) : other);
            }
            if (candidates.size() == 1 && target != null) {
                joined.put(key, target);
            }
        }
        // In the order in which they were heard, so that the list of units reads as the ledger does.
        for (Map.Entry<String, List<String>> entry : bySpelling.entrySet()) {
            if (!known.containsKey(entry.getKey()) && !joined.containsKey(entry.getKey())) {
                propose(entry.getKey(), entry.getValue(), counts, settled);
            }
        }
        joined.forEach((key, longer) -> join(key, longer, bySpelling, settled));
        matcher = null;
    }

    private List<String> longer(String key, List<String> order, Set<String> known, Set<String> joined) {
        Set<String> all = new LinkedHashSet<>(known);
        order.stream().filter(other -> !joined.contains(other)).forEach(all::add);
        return all.stream().filter(other -> UnitSpelling.isShortFor(key, other) && !areApart(key, other)).toList();
    }

    private void propose(String key, List<String> names, Map<String, Integer> counts, Map<String, Proposed> settled) {
        String often = counts.entrySet().stream().filter(other -> other.getValue() >= OFTEN && UnitSpelling.isSlip(key, other.getKey()))
                .map(Map.Entry::getKey).findFirst().orElse(null);
        if (often != null && counts.getOrDefault(key, 0) == 1) {
            // It stays unknown, so that its cells are asked with the likely unit beside them.
            return;
        }
        String once = counts.entrySet().stream()
                .filter(other -> other.getValue() >= OFTEN && UnitSpelling.isOneSignApart(key, other.getKey()))
                .map(Map.Entry::getKey).findFirst().orElse(null);
        String longest = names.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        LedgerPlace place = Objects.requireNonNull(heard.get(names.getFirst())).place;
        Proposed unit = new Proposed(Unit.KIND, place, null, null);
        unit.put(Unit.NAME, longest, place, true);
        keep(unit, new LinkedHashSet<>(names));
        settled.put(key, unit);
        if (once != null && counts.getOrDefault(key, 0) == 1) {
            findings.noted(place, Problem.of("ledger.unit-once", longest, once));
        }
        if (names.size() > 1) {
            findings.noted(place, Problem.of("ledger.units-joined", List.copyOf(names)));
        }
    }

    private void join(String key, String longer, Map<String, List<String>> bySpelling, Map<String, Proposed> settled) {
        String target = longer;
        Proposed unit = settled.get(target);
        List<String> names = Objects.requireNonNull(bySpelling.get(key));
        if (unit == null) {
            return;
        }
        Objects.requireNonNull(spellings.computeIfAbsent(unit, none -> new LinkedHashSet<>())).addAll(names);
        List<String> all = new ArrayList<>(List.of(String.valueOf(unit.get(Unit.NAME))));
        all.addAll(names);
        findings.noted(Objects.requireNonNull(heard.get(names.getFirst())).place, Problem.of("ledger.units-joined", all));
    }

    /** Whether two names stood in one cell, so that they are two units. */
    private boolean areApart(String one, String other) {
        return together.stream().anyMatch(names -> names.stream().map(spelling::of).toList().containsAll(Set.of(one, other)));
    }

    /** What else the units are called, once all is settled. */
    void name() {
        spellings.forEach((unit, names) -> {
            if (unit.known() != null) {
                return;
            }
            String full = String.valueOf(unit.get(Unit.NAME));
            List<String> others = names.stream().filter(name -> !name.equals(full)).toList();
            String own = unit.get(Unit.SHORT_NAME);
            String shortest = own != null ? own : others.stream().filter(name -> !spelling.of(name).equals(spelling.of(full)))
                    .max(Comparator.comparingInt(name -> heard.containsKey(name) ? Objects.requireNonNull(heard.get(name)).count : 0))
                            .orElse(null);
            unit.put(Unit.SHORT_NAME, shortest, unit.place(), true);
            List<String> aliases = others.stream().filter(name -> !name.equals(shortest)).toList();
            unit.put(Unit.ALIASES, aliases.isEmpty() ? null : aliases, unit.place(), true);
        });
    }

    private NameMatcher matcher() {
        NameMatcher now = matcher;
        if (now == null) {
            List<KnownName> names = new ArrayList<>();
            units.forEach((id, unit) -> names.add(new KnownName(id, String.valueOf(unit.get(Unit.NAME)),
                    Objects.requireNonNullElse(spellings.get(unit), Set.of()))));
            now = new NameMatcher(names, locality);
            matcher = now;
        }
        return now;
    }

    /**
     * The units of a cell.
     *
     * @param leading those that lead, the first before all
     * @param cooperating those that its own words say cooperate
     * @param sure whether none of these is a guess; what is no unit is not among them
     * @param said what is to be asked of the cell
     */
    record Named(List<Proposed> leading, List<Proposed> cooperating, boolean sure, @Nullable Problem said) {
    }

    Named read(String written) {
        String text = UnitSpelling.separated(written);
        List<Proposed> leading = new ArrayList<>();
        List<Proposed> cooperating = new ArrayList<>();
        List<Problem> doubts = new ArrayList<>();
        Matcher roles = ROLES.matcher(text);
        if (!roles.find()) {
            names(text, leading, doubts);
        } else {
            if (roles.start() > 0) {
                names(text.substring(0, roles.start()), leading, doubts);
            }
            do {
                int from = roles.end();
                boolean leads = LEADING.contains(roles.group(1));
                boolean more = roles.find();
                names(text.substring(from, more ? roles.start() : text.length()), leads ? leading : cooperating, doubts);
                if (!more) {
                    break;
                }
            } while (true);
        }
        boolean guessed = doubts.stream().anyMatch(doubt -> doubt.code().equals("ledger.unit-like"));
        return new Named(leading, cooperating, !guessed, doubts.isEmpty() ? null : doubts.getFirst());
    }

    private void names(String text, List<Proposed> into, List<Problem> doubts) {
        Set<Proposed> found = new LinkedHashSet<>();
        Proposed first = null;
        for (NamePart part : matcher().read(text).parts()) {
            Proposed unit = one(part, doubts);
            if (unit != null) {
                found.add(unit);
            }
        }
        Matcher leads = LEADS.matcher(text);
        if (leads.find()) {
            String[] before = text.substring(0, leads.start()).split("[\u3001\uff0c,;\uff1b\\s]");
            if (matcher().match(before[before.length - 1]) instanceof NamePart.Matched matched) {
                first = units.get(matched.id());
            }
        }
        if (first != null) {
            into.add(first);
        }
        found.stream().filter(unit -> !into.contains(unit)).forEach(into::add);
    }

    private @Nullable Proposed one(NamePart part, List<Problem> doubts) {
        String written = name(part.written());
        if (part instanceof NamePart.Matched matched) {
            return units.get(matched.id());
        }
        if (UnitSpelling.isCollective(written)) {
            doubts.add(Problem.of("ledger.unit-collective", written));
            return null;
        }
        if (matcher().match(written) instanceof NamePart.Matched matched) {
            return units.get(matched.id());
        }
        Set<String> candidates = new HashSet<>();
        if (part instanceof NamePart.Doubted doubted) {
            candidates.addAll(doubted.candidates());
        }
        if (candidates.isEmpty()) {
            doubts.add(Problem.of("ledger.unit-unreadable", written));
            return null;
        }
        Proposed likely = units.get(part instanceof NamePart.Doubted doubted ? doubted.candidates().getFirst() : "");
        doubts.add(Problem.of("ledger.unit-like", written, likely == null ? "" : String.valueOf(likely.get(Unit.NAME))));
        return likely;
    }
}
