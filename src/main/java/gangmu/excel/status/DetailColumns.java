package gangmu.excel.status;

import gangmu.assessment.Explanation;
import gangmu.excel.status.StatusColumn.Look;
import gangmu.status.tables.StatusTables;
import gangmu.status.tables.StatusTables.IndicatorLine;
import gangmu.status.tables.StatusTables.ItemLine;
import gangmu.status.tables.StatusTables.ItemTable;
import gangmu.status.tables.StatusTables.OverruledLine;
import gangmu.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the detail sheets. */
final class DetailColumns {
    static final String COUNTED = "counted";
    static final String MET = "met";
    static final String VERDICT = "verdict";
    static final String ATTRIBUTE = "attribute";
    static final String CATEGORY = "category";
    static final String SECTION = "section";
    static final String GROUP = "group";
    static final String LEAD = "lead";
    static final String NAME = "name";
    private static final String EARLIER = "earlier";
    private static final String COMPUTED = "computed";
    private static final String OVERRULED = "overruled";
    private final Words words;
    private final StatusTables tables;
    private final Lights lights;

    DetailColumns(Words words, StatusTables tables, Lights lights) {
        this.words = words;
        this.tables = tables;
        this.lights = lights;
    }

    List<StatusColumn<IndicatorLine>> indicators() {
        List<StatusColumn<IndicatorLine>> columns = new ArrayList<>();
        columns.add(new StatusColumn<>("code", 6, Look.CENTRE, IndicatorLine::code));
        columns.add(new StatusColumn<>(CATEGORY, 10, Look.CENTRE, line -> named(line.category())));
        columns.add(new StatusColumn<>(NAME, 24, Look.TEXT, IndicatorLine::name));
        columns.add(new StatusColumn<>("measure", 10, Look.CENTRE, IndicatorLine::measure));
        columns.add(new StatusColumn<>(ATTRIBUTE, 8, Look.CENTRE, line -> attribute(line)));
        columns.add(new StatusColumn<>("type", 9, Look.CENTRE,
                line -> words.get("choice.indicator.type." + canonical(line.type()))));
        columns.add(new StatusColumn<>("base", 11, Look.NUMBER, IndicatorLine::base));
        columns.add(new StatusColumn<>("target", 11, Look.NUMBER, IndicatorLine::target));
        columns.add(new StatusColumn<>("targetRate", 9, Look.NUMBER, IndicatorLine::targetRate));
        for (int i = 0; i < tables.earlier().size(); i++) {
            int at = i;
            columns.add(new StatusColumn<>(EARLIER + "." + i, 11, Look.NUMBER, line -> line.values().get(at)));
        }
        columns.add(new StatusColumn<>("latest", 11, Look.NUMBER, IndicatorLine::latest));
        columns.add(new StatusColumn<>("dataDate", 11, Look.DATE, IndicatorLine::dataDate));
        columns.add(new StatusColumn<>("expected", 11, Look.NUMBER,
                line -> line.expected() == null ? null : StatusCells.hundredths(line.expected())));
        columns.add(new StatusColumn<>("progress", 9, Look.SHARE, IndicatorLine::progress));
        columns.add(new StatusColumn<>("elapsed", 9, Look.WHOLE, IndicatorLine::elapsed));
        columns.add(new StatusColumn<>("rate", 9, Look.NUMBER,
                line -> line.rate() == null ? null : StatusCells.hundredths(line.rate())));
        columns.add(new StatusColumn<>(VERDICT, 13, Look.VERDICT, line -> lights.of(line.verdict())));
        if (tables.indicators().stream().anyMatch(line -> line.overruled() != null)) {
            columns.add(new StatusColumn<>(COMPUTED, 12, Look.CENTRE,
                    line -> computed(line.overruled(), line.verdict())));
            columns.add(new StatusColumn<>(OVERRULED, 26, Look.LONG, line -> overruled(line.overruled())));
        }
        columns.add(new StatusColumn<>(MET, 7, Look.CENTRE, line -> yes(line.met())));
        columns.add(new StatusColumn<>("forecast", 11, Look.NUMBER,
                line -> line.forecast() == null ? null : StatusCells.hundredths(line.forecast())));
        columns.add(new StatusColumn<>("outlook", 9, Look.CENTRE,
                line -> words.get("outlook." + canonical(line.outlook()))));
        columns.add(new StatusColumn<>("explanation", 40, Look.LONG,
                line -> sentence(line.explanation(), byRules(line.overruled(), line.verdict()))));
        columns.add(new StatusColumn<>("reason", 22, Look.LONG, IndicatorLine::reason));
        columns.add(new StatusColumn<>(LEAD, 12, Look.CENTRE, line -> named(line.lead())));
        columns.add(new StatusColumn<>(COUNTED, 6, Look.COUNT, line -> 1L));
        return columns;
    }

    List<StatusColumn<ItemLine>> items(ItemTable table) {
        List<StatusColumn<ItemLine>> columns = new ArrayList<>();
        columns.add(new StatusColumn<>("code", 9, Look.CENTRE, ItemLine::code));
        columns.add(new StatusColumn<>(NAME, 26, Look.TEXT, ItemLine::name));
        switch (table) {
            case TASKS -> add(columns, "leader", 10, Look.CENTRE, ItemLine::leader);
            case PROJECTS -> {
                add(columns, "legalPerson", 14, Look.TEXT, ItemLine::legalPerson);
                add(columns, "place", 9, Look.CENTRE, ItemLine::place);
            }
            case POLICIES -> {
                add(columns, "documentNumber", 16, Look.CENTRE, ItemLine::documentNumber);
                add(columns, "issued", 11, Look.DATE, ItemLine::issued);
            }
        }
        add(columns, SECTION, 12, Look.CENTRE, line -> named(line.section()));
        add(columns, GROUP, 12, Look.CENTRE, line -> named(line.group()));
        add(columns, LEAD, 12, Look.CENTRE, line -> named(line.lead()));
        if (table == ItemTable.TASKS) {
            add(columns, "cooperating", 16, Look.TEXT, ItemLine::cooperating);
        }
        add(columns, "span", 11, Look.CENTRE, this::span);
        if (table == ItemTable.PROJECTS) {
            add(columns, "totalInvestment", 11, Look.NUMBER, ItemLine::totalInvestment);
            add(columns, "invested", 11, Look.NUMBER, ItemLine::invested);
            add(columns, "startState", 8, Look.CENTRE, line -> line.startState() == null ? ""
                    : words.get("choice.progress.startState." + canonical(line.startState())));
        }
        for (int i = 0; tables.sideBySide() && i < tables.earlier().size(); i++) {
            int at = i;
            add(columns, EARLIER + "." + i, 9, Look.SHARE, line -> line.earlier().get(at));
        }
        add(columns, "progress", 8, Look.SHARE, ItemLine::progress);
        add(columns, "elapsed", 8, Look.WHOLE, ItemLine::elapsed);
        add(columns, "planned", 8, Look.SHARE, ItemLine::planned);
        add(columns, VERDICT, 12, Look.VERDICT, line -> lights.of(line.verdict()));
        if (tables.items(table).stream().anyMatch(line -> line.overruled() != null)) {
            add(columns, COMPUTED, 12, Look.CENTRE, line -> computed(line.overruled(), line.verdict()));
            add(columns, OVERRULED, 26, Look.LONG, line -> overruled(line.overruled()));
        }
        add(columns, MET, 7, Look.CENTRE, line -> line.counted() == 0 ? words.get("status-workbook.not-counted")
                : yes(line.met()));
        add(columns, "narrative", 34, Look.LONG, ItemLine::narrative);
        if (table == ItemTable.POLICIES) {
            add(columns, "effect", 24, Look.LONG, ItemLine::effect);
        }
        add(columns, "problems", 20, Look.LONG, ItemLine::problems);
        add(columns, "nextSteps", 20, Look.LONG, ItemLine::nextSteps);
        add(columns, "evidence", 7, Look.COUNT, line -> (long) line.evidence());
        add(columns, "explanation", 32, Look.LONG, line -> sentence(line.explanation(), byRules(line.overruled(), line.verdict()))
                + (line.rulersDisagree() ? words.get("status-workbook.rulers-disagree") : ""));
        add(columns, COUNTED, 6, Look.COUNT, ItemLine::counted);
        return columns;
    }

    /** Every column that a sheet may have with its words; those of overrides and earlier periods also where a plan has none. */
    Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        indicators().forEach(column -> known.putIfAbsent(column.heading(), heading("", column).replace("\n", "")));
        for (ItemTable table : ItemTable.values()) {
            items(table).forEach(column -> known.putIfAbsent(column.heading(), heading("", column).replace("\n", "")));
        }
        known.keySet().removeIf(key -> key.startsWith(EARLIER + "."));
        for (String sometimes : List.of(EARLIER, COMPUTED, OVERRULED)) {
            known.putIfAbsent(sometimes, words.get("status-workbook.column." + sometimes));
        }
        return known;
    }

    private static void add(List<StatusColumn<ItemLine>> columns, String heading, int width, Look look,
            Function<ItemLine, @Nullable Object> value) {
        columns.add(new StatusColumn<>(heading, width, look, value));
    }

    /** What a column is called on a sheet. */
    String heading(String sheet, StatusColumn<?> column) {
        String key = column.heading();
        if (key.startsWith(EARLIER + ".")) {
            return tables.earlier().get(Integer.parseInt(key.substring(EARLIER.length() + 1)));
        }
        String own = "status-workbook." + sheet + "." + key;
        String year = switch (key) {
            case "base" -> Integer.toString(tables.stamp().baseYear());
            case "target", "forecast" -> Integer.toString(tables.stamp().end().getYear());
            default -> "";
        };
        return words.get(words.has(own) ? own : "status-workbook.column." + key, year);
    }

    /** The name, or what stands for none. */
    String named(String name) {
        return name.isEmpty() ? words.get("status-workbook.none") : name;
    }

    String attribute(IndicatorLine line) {
        return words.get("choice.indicator.attribute." + canonical(line.attribute()));
    }

    String yes(boolean met) {
        return words.get(met ? "flag.true" : "flag.false");
    }

    private String sentence(Explanation explanation, @Nullable Enum<?> computed) {
        return explanation.sentence(computed, tables.wording(), words::get);
    }

    /** The verdict by the rules, also where nobody overruled it. */
    private String computed(@Nullable OverruledLine overruled, @Nullable Enum<?> verdict) {
        return lights.of(byRules(overruled, verdict)).text();
    }

    private static @Nullable Enum<?> byRules(@Nullable OverruledLine overruled, @Nullable Enum<?> verdict) {
        return overruled == null ? verdict : overruled.computed();
    }

    private String overruled(@Nullable OverruledLine overruled) {
        if (overruled == null) {
            return "";
        }
        String said = lights.of(overruled.says()).text();
        return words.get(overruled.underReview() ? "status-workbook.overruled-under-review"
                : overruled.counts() ? "status-workbook.overruled" : "status-workbook.overruled-shown", said,
                overruled.reason());
    }

    private String span(ItemLine line) {
        LocalDate start = line.start();
        LocalDate end = line.end();
        String from = start == null ? "" : month(start);
        String to = end == null ? "" : month(end);
        return from.isEmpty() && to.isEmpty() ? "" : from + "–" + to;
    }

    private static String month(LocalDate date) {
        return date.getYear() + (date.getMonthValue() < 10 ? ".0" : ".") + date.getMonthValue();
    }

    static String canonical(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
