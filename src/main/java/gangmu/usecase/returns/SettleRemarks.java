package gangmu.usecase.returns;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Origin;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.evidence.Fact;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Entries;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.plan.Rank;
import gangmu.plan.TreeEdits;
import gangmu.plan.Unit;
import gangmu.returns.ReturnWorkbooks;
import gangmu.returns.comparing.WrittenValue;
import gangmu.returns.kept.UnitRemark;
import gangmu.returns.kept.UnitRemark.Became;
import gangmu.returns.template.TemplateSheet;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of that which units wrote beside the cells that they were asked for: a note, a fact, what is reported of an
 * item, a new item, or nothing more. Each is one change set, which can be undone; a remark is settled once.
 */
public final class SettleRemarks {
    private static final int LONGEST_NAME = 200;
    private final Workspace workspace;
    private final ReturnWorkbooks workbooks;

    public SettleRemarks(Workspace workspace, ReturnWorkbooks workbooks) {
        this.workspace = workspace;
        this.workbooks = workbooks;
    }

    /**
     * The remark of this id, or whose id begins so.
     *
     * @throws Refusal {@code remark.unknown}
     */
    public static UnitRemark find(Snapshot snapshot, String id) {
        List<UnitRemark> named = snapshot.all(UnitRemark.KIND).stream().map(UnitRemark::new)
                .filter(remark -> !id.isBlank() && remark.id().toString().startsWith(id.strip())).toList();
        if (named.size() != 1) {
            throw Refusal.of("remark.unknown", id);
        }
        return named.getFirst();
    }

    /** What a remark says, with where it comes from: {@code 2023年中期 区水务局：…}. */
    private String said(Snapshot snapshot, UnitRemark remark) {
        Entity period = snapshot.find(Period.KIND, remark.period());
        Entity unit = snapshot.find(Unit.KIND, remark.unit());
        String title = remark.title().isEmpty() ? "" : remark.title() + "\uff1a";
        return (period == null ? "" : new Period(period).name()) + " " + (unit == null ? "" : new Unit(unit).shortName())
                + "\uff1a" + (remark.text().startsWith(title) ? "" : title) + remark.text();
    }

    /**
     * Adds what it says to the remarks 备注 of an item or indicator; a remark that is about none stays a note of its period.
     *
     * @param about the item or indicator, null for that of its row
     * @throws Refusal {@code remark.settled}
     */
    public Committed note(UUID remark, @Nullable UUID about) {
        return settle(remark, draft -> {
            UnitRemark one = open(draft, remark);
            UUID subject = about == null ? one.subject() : about;
            Entity item = subject == null ? null : draft.now().find(Item.KIND, subject);
            Entity indicator = subject == null || item != null ? null : draft.now().find(Indicator.KIND, subject);
            if (item != null) {
                draft.set(item.ref(), Item.REMARK, appended(item.get(Item.REMARK), said(draft.now(), one)));
            } else if (indicator != null) {
                draft.set(indicator.ref(), Indicator.REMARK,
                        appended(indicator.get(Indicator.REMARK), said(draft.now(), one)));
            }
            became(draft, one, Became.NOTE, item != null ? item.id() : indicator != null ? indicator.id() : null);
        });
    }

    private static String appended(@Nullable String before, String text) {
        return before == null || before.isBlank() ? text : before.contains(text) ? before : before + "\n" + text;
    }

    /**
     * Makes it what is reported of an item or indicator in its period: a text is added to what stands there, anything else
     * takes its place.
     *
     * @param about the item or indicator, null for that of its row
     * @param column the key of the field, {@code progress.progress}; null for the column in which it stands, or what is
     *     told in words
     * @param value as a person types it; null for what the remark says
     * @throws Refusal {@code remark.settled}, {@code remark.no-subject}, {@code remark.no-column}, {@code remark.no-value}, or
     *     what the rules refuse
     */
    public Committed entry(UUID remark, @Nullable UUID about, @Nullable String column, @Nullable String value) {
        return settle(remark, draft -> {
            UnitRemark one = open(draft, remark);
            UUID subject = about == null ? one.subject() : about;
            boolean item = subject != null && draft.now().find(Item.KIND, subject) != null;
            if (subject == null || !item && draft.now().find(Indicator.KIND, subject) == null) {
                throw Refusal.of("remark.no-subject", one.place());
            }
            Field<?> field = field(one, column, item);
            set(draft, one, subject, item, field, value);
            became(draft, one, Became.ENTRY, subject);
        });
    }

    private static Field<?> field(UnitRemark remark, @Nullable String column, boolean item) {
        Kind kind = item ? ProgressEntry.KIND : IndicatorValue.KIND;
        String key = column == null ? remark.columnKey() : column;
        Field<?> named = kind.fields().stream().filter(field -> (field.key().equals(key) || field.name().equals(key))
                && field.type() != ValueType.REF).findFirst().orElse(null);
        if (named == null && column != null) {
            throw Refusal.of("remark.no-column", column, String.join(", ", kind.fields().stream()
                    .filter(field -> field.type() != ValueType.REF).map(Field::key).toList()));
        }
        return named != null ? named : item ? ProgressEntry.NARRATIVE : IndicatorValue.REASON;
    }

    @SuppressWarnings("unchecked")
    private void set(Draft draft, UnitRemark remark, UUID subject, boolean item, Field<?> field, @Nullable String value) {
        Entity before = item ? entity(Reports.progress(draft.now(), subject, remark.period()))
                : entity(Reports.value(draft.now(), subject, remark.period()));
        Object next;
        if (field.type() == ValueType.TEXT) {
            String text = value == null ? remark.text() : value;
            next = appended(before == null ? null : (String) before.get(field), text);
        } else {
            UUID plan = Objects.requireNonNull(draft.now().find(Period.KIND, remark.period())).need(Period.PLAN);
            next = value == null ? field.read(understood(draft.now(), remark, field))
                    : new FieldTexts(draft.now(), plan).read(field, value);
        }
        Field<Object> of = (Field<Object>) field;
        if (item) {
            Reports.report(draft, workspace.ids(), subject, remark.period(), of, next);
        } else {
            Reports.reportIndicator(draft, workspace.ids(), subject, remark.period(), of, next);
        }
    }

    private static @Nullable Entity entity(@Nullable ProgressEntry entry) {
        return entry == null ? null : entry.entity();
    }

    private static @Nullable Entity entity(@Nullable IndicatorValue value) {
        return value == null ? null : value.entity();
    }

    private String understood(Snapshot snapshot, UnitRemark remark, Field<?> field) {
        Period period = new Period(Objects.requireNonNull(snapshot.find(Period.KIND, remark.period())));
        String value = WrittenValue.of(remark.text(), field, period.dataDate().getYear(), workbooks.words());
        if (value == null) {
            throw Refusal.of("remark.no-value", remark.place(), remark.text());
        }
        return value;
    }

    /**
     * Makes a fact 数据与荣誉 of it, of its period and its unit's saying; all that it says stands in the fact's remarks.
     *
     * @param about the item or indicator, null for that of its row
     * @param name null for what it says, in its first line
     * @throws Refusal {@code remark.settled}, or what the rules refuse
     */
    public Committed fact(UUID remark, @Nullable UUID about, @Nullable String name) {
        return settle(remark, draft -> {
            UnitRemark one = open(draft, remark);
            UUID subject = about == null ? one.subject() : about;
            UUID plan = Objects.requireNonNull(draft.now().find(Period.KIND, one.period())).need(Period.PLAN);
            Entity fact = Entity.blank(Fact.KIND, workspace.ids().get()).with(Fact.PLAN, plan)
                    .with(Fact.RANK, Rank.after(Entries.of(draft.now(), plan, Fact.KIND).stream()
                            .map(entry -> new Fact(entry).rank()).max(Comparator.naturalOrder()).orElse("")))
                    .with(Fact.NAME, name == null ? name(one) : name).with(Fact.PERIOD, one.period())
                    .with(Fact.REMARK, said(draft.now(), one));
            if (subject != null && draft.now().find(Item.KIND, subject) != null) {
                fact = fact.with(Fact.ITEM, subject);
            } else if (subject != null && draft.now().find(Indicator.KIND, subject) != null) {
                fact = fact.with(Fact.INDICATOR, subject);
            }
            draft.add(fact);
            became(draft, one, Became.FACT, fact.id());
        });
    }

    /**
     * Makes a new item of it, led by its unit; all that it says stands in the item's remarks.
     *
     * @param below the parent, null for that of the unit's other items of the kind
     * @param kind null for that of the sheet on which it stands
     * @param name null for what its row is called
     * @throws Refusal {@code remark.settled}, or what the rules refuse
     */
    public Committed item(UUID remark, @Nullable UUID below, @Nullable ItemKind kind, @Nullable String name) {
        return settle(remark, draft -> {
            UnitRemark one = open(draft, remark);
            UUID plan = Objects.requireNonNull(draft.now().find(Period.KIND, one.period())).need(Period.PLAN);
            ItemKind of = kind == null ? kind(one) : kind;
            UUID parent = below == null ? usualParent(new PlanTree(draft.now(), plan), one.unit(), of) : below;
            UUID made = new TreeEdits(draft, plan, workspace.ids()).insert(parent, null, of, name == null ? name(one) : name);
            Entity item = Objects.requireNonNull(draft.now().find(Item.KIND, made));
            draft.set(item.ref(), Item.LEAD, one.unit());
            draft.set(item.ref(), Item.REMARK, said(draft.now(), one));
            became(draft, one, Became.ITEM, made);
        });
    }

    private ItemKind kind(UnitRemark remark) {
        for (TemplateSheet sheet : TemplateSheet.values()) {
            ItemKind items = sheet.items();
            if (items != null && remark.place().contains(workbooks.words().sheetName(sheet))) {
                return items;
            }
        }
        return ItemKind.PROJECT;
    }

    private static @Nullable UUID usualParent(PlanTree tree, UUID unit, ItemKind kind) {
        Map<UUID, Integer> parents = new HashMap<>();
        tree.walk(item -> {
            UUID parent = item.parent();
            if (parent != null && item.kind() == kind && unit.equals(item.lead())) {
                parents.merge(parent, 1, Integer::sum);
            }
        });
        return parents.entrySet().stream().max(Map.Entry.<UUID, Integer>comparingByValue()
                .thenComparing(entry -> entry.getKey().toString())).map(Map.Entry::getKey).orElse(null);
    }

    private static String name(UnitRemark remark) {
        String said = remark.title().isBlank() ? remark.text().lines().findFirst().orElse("") : remark.title();
        return said.length() <= LONGEST_NAME ? said : said.substring(0, LONGEST_NAME);
    }

    /**
     * Says that it was read, and that nothing more is to be done.
     *
     * @throws Refusal {@code remark.settled}
     */
    public Committed setAside(UUID remark) {
        return settle(remark, draft -> became(draft, open(draft, remark), Became.SET_ASIDE, null));
    }

    private Committed settle(UUID remark, Consumer<Draft> deed) {
        Entity entity = workspace.snapshot().find(UnitRemark.KIND, remark);
        String place = entity == null ? "" : new UnitRemark(entity).place();
        return Objects.requireNonNull(workspace.commit(new Origin("settle-remark", place), deed));
    }

    private static UnitRemark open(Draft draft, UUID remark) {
        Entity entity = draft.now().find(UnitRemark.KIND, remark);
        if (entity == null) {
            throw Refusal.of("remark.unknown", remark.toString());
        }
        UnitRemark one = new UnitRemark(entity);
        if (!one.isOpen()) {
            throw Refusal.of("remark.settled", one.place());
        }
        return one;
    }

    private static void became(Draft draft, UnitRemark remark, Became what, @Nullable UUID of) {
        draft.set(remark.entity().ref(), UnitRemark.BECAME, what);
        if (of != null) {
            draft.set(remark.entity().ref(), UnitRemark.BECAME_OF, of);
        }
    }
}
