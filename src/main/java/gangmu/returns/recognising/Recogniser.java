package gangmu.returns.recognising;

import gangmu.changes.Entity;
import gangmu.changes.Problem;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.kept.LearnedWord;
import gangmu.returns.names.NamedAbove;
import gangmu.returns.reading.Wording;
import gangmu.returns.recognising.Recognition.Sureness;
import gangmu.returns.table.NamedRows;
import gangmu.returns.template.SentTemplate;
import gangmu.returns.template.TemplateCode;
import gangmu.returns.template.TemplateLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out which template, plan, period and unit a returned workbook belongs to, from several signs together. */
public final class Recogniser {
    /** 数据截至：2023-12-31, as templates carry it above their tables. */
    private static final Pattern DATED = Pattern.compile("\u6570\u636e\u622a\u81f3[:\uff1a]\\s*(\\d{4}-\\d{2}-\\d{2})");
    private final Snapshot snapshot;
    private final RecognitionSigns signs;
    private final ReturnHints hints;
    private final String file;
    private final List<Problem> reasons = new ArrayList<>();
    private final ReturnDocument document;
    private NamedRows.@Nullable Author author;
    private boolean authorSought;
    private boolean nameLearned;
    private boolean disagree;

    public Recogniser(Snapshot snapshot, ReturnDocument document, ReturnHints hints) {
        this.snapshot = snapshot;
        this.signs = RecognitionSigns.of(document);
        this.hints = hints;
        this.document = document;
        this.file = document.fileName();
    }

    /** What came of it: a recognition, or why there is none. */
    public sealed interface Result {
        record Known(Recognition recognition) implements Result {
        }

        /** Of another plan, period or unit, or of none. */
        record Foreign(Problem why) implements Result {
        }

        /** Somebody must say whose return it is. */
        record Question(Problem what) implements Result {
        }
    }

    public Result recognise() {
        SentTemplate sent = sentTemplate();
        UUID plan = plan(sent);
        if (plan == null) {
            String name = signs.fact("planName");
            return new Result.Foreign(name == null && signs.keys().isEmpty()
                    ? Problem.of("return.not-a-return", file) : Problem.of("return.other-plan", file, text(name)));
        }
        if (hints.plan() != null && !hints.plan().equals(plan)) {
            return new Result.Foreign(Problem.of("return.other-plan", file, planName(plan)));
        }
        UUID period = period(sent, plan);
        if (period == null) {
            return signs.ids("period").isEmpty() ? new Result.Question(Problem.of("return.which-period", file))
                    : new Result.Foreign(Problem.of("return.unknown-period", file, text(signs.fact("periodName"))));
        }
        UUID madeFor = null;
        List<Period> claimed = claimed(plan, period);
        if (!claimed.isEmpty() && hints.period() == null) {
            return new Result.Question(Problem.of("return.period-disputed", file, periodName(period),
                    claimed.stream().map(Period::name).collect(Collectors.joining("\u3001"))));
        }
        if (hints.period() != null && !hints.period().equals(period)) {
            if (claimed.stream().map(Period::id).noneMatch(hints.period()::equals)) {
                return new Result.Foreign(Problem.of("return.other-period", file, periodName(period),
                        periodName(hints.period())));
            }
            // An old template with a new title: the person who takes it in knows what it reports on.
            madeFor = period;
            period = hints.period();
        }
        UUID unit = unit(sent, plan);
        if (unit == null) {
            return new Result.Question(Problem.of("return.which-unit", file));
        }
        if (hints.unit() != null && !hints.unit().equals(unit)) {
            return new Result.Foreign(Problem.of("return.other-unit", file, unitName(unit), unitName(hints.unit())));
        }
        Sureness sureness = sureness(sent);
        if (sureness == Sureness.UNSURE && hints.unit() == null && !nameLearned) {
            return new Result.Question(Problem.of("return.unsure", file, unitName(unit), periodName(period)));
        }
        UUID template = sent != null ? Objects.requireNonNull(sent).id()
                : signs.ids("template").stream().findFirst().orElse(null);
        if (sent == null) {
            reasons.add(Problem.of("return.never-sent", file, unitName(unit), periodName(period)));
        }
        return new Result.Known(new Recognition(plan, period, unit, template,
                sent == null || madeFor != null ? null : sent.position(), sureness,
                sureness == Sureness.UNSURE && hints.unit() != null ? strangeName(unit) : null, madeFor, reasons));
    }

    /** Other periods of the plan that titles, dates above the tables or the name of the file speak of. */
    private List<Period> claimed(UUID plan, UUID period) {
        List<Period> periods = Reports.periods(snapshot, plan);
        List<String> speaking = new ArrayList<>(signs.titles());
        speaking.add(file);
        return periods.stream().filter(each -> !each.id().equals(period)).filter(other -> speaking.stream()
                .anyMatch(text -> names(text, other, periods) || dates(text, other, period, periods))).toList();
    }

    /** Whether a text names a period and no longer name around it: 2023年 in 2023年中期 does not count, nor a header alone. */
    private static boolean names(String text, Period period, List<Period> periods) {
        return !period.name().isBlank() && !text.strip().equals(period.name()) && text.contains(period.name())
                && periods.stream().noneMatch(longer -> longer.name().length() > period.name().length()
                        && longer.name().contains(period.name()) && text.contains(longer.name()));
    }

    private static boolean dates(String text, Period other, UUID period, List<Period> periods) {
        return DATED.matcher(text).results().map(match -> match.group(1)).anyMatch(other.dataDate().toString()::equals)
                && periods.stream().filter(each -> each.id().equals(period))
                        .noneMatch(own -> own.dataDate().equals(other.dataDate()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The template that this workspace sent; where signs name several, the one whose period the rows bear out. */
    private @Nullable SentTemplate sentTemplate() {
        Set<SentTemplate> named = new LinkedHashSet<>();
        for (UUID id : signs.ids("template")) {
            Entity entity = snapshot.find(SentTemplate.KIND, id);
            if (entity != null) {
                named.add(new SentTemplate(entity));
            }
        }
        for (String code : signs.codes()) {
            snapshot.where(SentTemplate.CODE, code).forEach(entity -> named.add(new SentTemplate(entity)));
        }
        // A visible code may name another template than all the hidden facts do, also one that was never sent from here.
        Set<String> codes = new HashSet<>(signs.codes());
        signs.ids("template").forEach(id -> codes.add(TemplateCode.of(id)));
        disagree = codes.size() > 1;
        if (disagree) {
            reasons.add(Problem.of("return.signs-disagree", file));
        }
        return named.stream().max(Comparator.comparingLong(this::borneOut)).orElse(null);
    }

    private long borneOut(SentTemplate sent) {
        return signs.keys().stream().filter(key -> key.isOf(sent.period()) && sent.unit().equals(lead(key.subject())))
                .count();
    }

    private @Nullable UUID plan(@Nullable SentTemplate sent) {
        if (sent != null) {
            return sent.plan();
        }
        UUID ofRows = most(signs.keys().stream().flatMap(key -> Stream.ofNullable(planOf(key.subject()))));
        for (UUID id : signs.ids("plan")) {
            if (snapshot.find(Plan.KIND, id) != null) {
                return id;
            }
        }
        if (ofRows != null) {
            return ofRows;
        }
        if (!signs.ids("plan").isEmpty() || !signs.keys().isEmpty()) {
            UUID named = called("planName", PlanTree.plans(snapshot), Plan::name, Plan::id);
            return named != null || signs.fact("planName") != null ? named : titled();
        }
        // No sign at all: what the user says can tell, or that there is but one plan, or the names in its rows.
        List<Plan> plans = PlanTree.plans(snapshot);
        if (hints.plan() != null || plans.size() == 1 && (hints.unit() != null || namedUnit() != null)) {
            return hints.plan() != null ? hints.plan() : plans.getFirst().id();
        }
        NamedRows.Author author = author();
        return author == null ? null : author.plan();
    }

    private @Nullable UUID period(@Nullable SentTemplate sent, UUID plan) {
        if (sent != null) {
            return sent.period();
        }
        for (UUID id : signs.ids("period")) {
            if (snapshot.find(Period.KIND, id) != null) {
                return id;
            }
        }
        List<Period> periods = Reports.periods(snapshot, plan);
        UUID ofRows = most(signs.keys().stream()
                .flatMap(key -> periods.stream().map(Period::id).filter(key::isOf).limit(1)));
        if (ofRows != null) {
            return ofRows;
        }
        if (!signs.ids("period").isEmpty()) {
            // Of one name, but of another day, it is another period.
            return called("periodName", periods.stream().filter(this::isOfDay).toList(), Period::name, Period::id);
        }
        List<Period> named = periods.stream().filter(p -> !p.name().isBlank()
                && signs.heads().stream().anyMatch(head -> head.contains(p.name()))).toList();
        List<Period> open = periods.stream().filter(each -> !each.closed()).toList();
        return hints.period() != null ? hints.period() : named.size() == 1 ? named.getFirst().id()
                : author() != null && open.size() == 1 ? open.getFirst().id() : null;
    }

    private @Nullable UUID unit(@Nullable SentTemplate sent, UUID plan) {
        if (sent != null) {
            return sent.unit();
        }
        for (UUID id : signs.ids("unit")) {
            if (snapshot.find(Unit.KIND, id) != null) {
                return id;
            }
        }
        UUID ofRows = most(signs.keys().stream().filter(key -> plan.equals(planOf(key.subject())))
                .flatMap(key -> Stream.ofNullable(lead(key.subject()))));
        UUID said = ofRows != null ? ofRows : hints.unit();
        if (said == null && !signs.ids("unit").isEmpty()) {
            said = called("unitName", PlanTree.units(snapshot), Unit::shortName, Unit::id);
        }
        said = said == null ? namedUnit() : said;
        NamedRows.Author author = said == null ? author() : null;
        return author == null ? said : author.unit();
    }

    /** In a copy of the plan that was made from its workbook, the same things have other ids and the names they had. */
    private <T> @Nullable UUID called(String fact, List<T> all, Function<T, String> name, Function<T, UUID> id) {
        String written = signs.fact(fact);
        if (written == null) {
            return null;
        }
        List<T> alike = all.stream().filter(each -> Wording.of(name.apply(each)).equals(Wording.of(written))).toList();
        if (alike.size() != 1) {
            return null;
        }
        reasons.add(Problem.of("return.other-copy", file, written));
        return id.apply(alike.getFirst());
    }

    /** The one plan that titles name, where nothing else of the copy is left but its rows. */
    private @Nullable UUID titled() {
        List<Plan> named = PlanTree.plans(snapshot).stream().filter(plan -> !plan.name().isBlank()
                && signs.titles().stream().anyMatch(title -> title.contains(plan.name()))).toList();
        if (named.size() != 1) {
            return null;
        }
        reasons.add(Problem.of("return.other-copy", file, named.getFirst().name()));
        return named.getFirst().id();
    }

    /** Whether what stands above the tables names no other day than this period's. */
    private boolean isOfDay(Period period) {
        List<String> days = signs.titles().stream().flatMap(title -> DATED.matcher(title).results())
                .map(match -> match.group(1)).toList();
        return days.isEmpty() || days.contains(period.dataDate().toString());
    }

    /** Whose rows these are by their names alone: the last sign, looked for where no other is left. */
    private NamedRows.@Nullable Author author() {
        if (!authorSought) {
            authorSought = true;
            author = NamedRows.author(snapshot, document);
        }
        return author;
    }

    /** How the file names its unit, where that is none of the unit's names. */
    private @Nullable String strangeName(UUID unit) {
        Entity known = snapshot.find(Unit.KIND, unit);
        String written = signs.heads().stream().map(NamedAbove::unit).flatMap(Optional::stream).findFirst().orElse(null);
        if (written == null || known == null) {
            return null;
        }
        return Stream.concat(Stream.of(new Unit(known).name(), new Unit(known).shortName()),
                known.orElse(Unit.ALIASES, List.of()).stream()).anyMatch(written::equals) ? null : written;
    }

    private @Nullable UUID learnedUnit() {
        Set<String> written = signs.heads().stream().map(NamedAbove::unit).flatMap(Optional::stream)
                .map(Wording::folded).collect(Collectors.toSet());
        return written.isEmpty() ? null : LearnedWord.all(snapshot).stream()
                .filter(word -> word.about() == LearnedWord.About.UNIT_NAME
                        && written.contains(Wording.folded(word.written())))
                .map(LearnedWord::unit).findFirst().orElse(null);
    }

    /** The unit whose full or short name stands above a table, or a name that was learned. */
    private @Nullable UUID namedUnit() {
        UUID learned = learnedUnit();
        if (learned != null) {
            nameLearned = true;
            return learned;
        }
        List<Unit> named = PlanTree.units(snapshot).stream().filter(unit -> signs.heads().stream().anyMatch(head ->
                !unit.shortName().isBlank() && (head.contains(unit.shortName()) || head.contains(unit.name()))))
                .toList();
        return named.size() == 1 ? named.getFirst().id() : null;
    }

    private static @Nullable UUID most(Stream<UUID> votes) {
        Map<UUID, Integer> counts = new HashMap<>();
        votes.forEach(vote -> counts.merge(vote, 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.<UUID, Integer>comparingByValue()
                .thenComparing(e -> e.getKey().toString())).map(Map.Entry::getKey).orElse(null);
    }

    private Sureness sureness(@Nullable SentTemplate sent) {
        int found = 0;
        for (RecognitionSigns.Source source : RecognitionSigns.Source.values()) {
            found += sign(Recognition.SIGN + source.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    signs.id(source, "template") != null);
        }
        found += sign(Recognition.SIGN + "code", !signs.codes().isEmpty());
        found += sign(Recognition.SIGN + "rows", !signs.keys().isEmpty());
        String layout = signs.fact("layout");
        if (layout != null && !layout.equals(Integer.toString(TemplateLayout.VERSION))) {
            reasons.add(Problem.of("return.other-layout", file, layout));
        }
        return found == 0 || disagree && sent == null && signs.keys().isEmpty() ? Sureness.UNSURE
                : found == 1 || disagree ? Sureness.LIKELY : Sureness.CERTAIN;
    }

    private int sign(String code, boolean found) {
        reasons.add(Problem.of(found ? code : code + Recognition.MISSING));
        return found ? 1 : 0;
    }

    private @Nullable UUID planOf(UUID subject) {
        Entity item = snapshot.find(Item.KIND, subject);
        Entity indicator = item == null ? snapshot.find(Indicator.KIND, subject) : null;
        return item != null ? item.get(Item.PLAN) : indicator == null ? null : indicator.get(Indicator.PLAN);
    }

    private @Nullable UUID lead(UUID subject) {
        Entity item = snapshot.find(Item.KIND, subject);
        Entity indicator = item == null ? snapshot.find(Indicator.KIND, subject) : null;
        return item != null ? item.get(Item.LEAD) : indicator == null ? null : indicator.get(Indicator.LEAD);
    }

    private String planName(UUID plan) {
        Entity entity = snapshot.find(Plan.KIND, plan);
        return entity == null ? "" : new Plan(entity).name();
    }

    private String periodName(UUID period) {
        Entity entity = snapshot.find(Period.KIND, period);
        return entity == null ? "" : new Period(entity).name();
    }

    private String unitName(UUID unit) {
        Entity entity = snapshot.find(Unit.KIND, unit);
        return entity == null ? "" : new Unit(entity).shortName();
    }
}
