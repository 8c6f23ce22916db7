package gangmu.cli.returns;

import gangmu.changes.Entity;
import gangmu.changes.Naming;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.cli.command.NamedKinds;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.period.Period;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.returns.kept.UnitRemark;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.returns.SendTemplates;
import gangmu.usecase.returns.SettleRemarks;
import gangmu.usecase.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu remarks WORKSPACE}: what units wrote beside the cells that they were asked for, and what becomes of it. */
@Command(name = "remarks")
final class RemarksCommand extends WorkspaceCommand {
    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private @Nullable String periodCode;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "unit")
    private @Nullable String unit;

    @Option(names = "--all", descriptionKey = "remarks-all")
    private boolean all;

    @Option(names = "--note", paramLabel = "ID", descriptionKey = "remarks-note")
    private @Nullable List<String> notes;

    @Option(names = "--fact", paramLabel = "ID[=NAME]", descriptionKey = "remarks-fact")
    private @Nullable List<String> facts;

    @Option(names = "--entry", paramLabel = "ID[=VALUE]", descriptionKey = "remarks-entry")
    private @Nullable List<String> entries;

    @Option(names = "--item", paramLabel = "ID[=NAME]", descriptionKey = "remarks-item")
    private @Nullable List<String> items;

    @Option(names = "--set-aside", paramLabel = "ID", descriptionKey = "remarks-set-aside")
    private @Nullable List<String> aside;

    @Option(names = "--about", paramLabel = "CODE", descriptionKey = "remarks-about")
    private @Nullable String about;

    @Option(names = "--column", paramLabel = "COLUMN", descriptionKey = "remarks-column")
    private @Nullable String column;

    @Option(names = "--below", paramLabel = "CODE", descriptionKey = "below")
    private @Nullable String below;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "remarks-kind")
    private @Nullable ItemKind kind;

    @Override
    protected boolean onlyLooks() {
        return notes == null && facts == null && entries == null && items == null && aside == null;
    }

    @Override
    protected int run(Workspace workspace) {
        Plan plan = plan(workspace);
        Period period = PlanChoice.period(workspace.snapshot(), plan, periodCode);
        settle(workspace, plan);
        Snapshot now = workspace.snapshot();
        List<UUID> units = unit == null ? PlanTree.units(now).stream().map(Unit::id).toList()
                : new SendTemplates(workspace, gangmu().adapters().returnWorkbooks()).unitsNamed(plan, period, List.of(unit));
        List<UnitRemark> shown = units.stream().flatMap(each -> UnitRemark.of(now, each, period.id()).stream())
                .filter(remark -> all || remark.isOpen()).toList();
        if (json()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("period", period.code());
            map.put("remarks", shown.stream().map(remark -> asMap(now, remark)).toList());
            console().json(map);
        } else {
            shown.forEach(remark -> console().say("cli.remark-line", remark.id().toString().substring(0, 8), unitName(now, remark),
                    console().words().get("choice.unit_remark.spot." + ValueType.choiceName(remark.where())), remark.place(),
                    label(now, remark.subject()), RemarkTexts.line(remark.title(), remark.author(), remark.text()),
                    remark.became() == null ? "" : console().words().get("choice.unit_remark.became."
                            + ValueType.choiceName(Objects.requireNonNull(remark.became())))));
        }
        return 0;
    }

    private void settle(Workspace workspace, Plan plan) {
        SettleRemarks settle = new SettleRemarks(workspace, gangmu().adapters().returnWorkbooks());
        UUID subject = about == null ? null : NamedKinds.thing(workspace.snapshot(), plan, null, about).id();
        UUID parent = below == null ? null : NamedKinds.item(workspace, plan, below).id();
        for (String each : Objects.requireNonNullElse(notes, List.<String>of())) {
            settle.note(named(workspace, each), subject);
        }
        for (String each : Objects.requireNonNullElse(facts, List.<String>of())) {
            settle.fact(named(workspace, before(each)), subject, after(each));
        }
        for (String each : Objects.requireNonNullElse(entries, List.<String>of())) {
            settle.entry(named(workspace, before(each)), subject, column, after(each));
        }
        for (String each : Objects.requireNonNullElse(items, List.<String>of())) {
            settle.item(named(workspace, before(each)), parent, kind, after(each));
        }
        for (String each : Objects.requireNonNullElse(aside, List.<String>of())) {
            settle.setAside(named(workspace, each));
        }
    }

    /** @throws Refusal {@code remark.unknown} */
    private static UUID named(Workspace workspace, String id) {
        return SettleRemarks.find(workspace.snapshot(), id).id();
    }

    private static String before(String given) {
        return given.split("=", 2)[0];
    }

    private static @Nullable String after(String given) {
        String[] parts = given.split("=", 2);
        return parts.length < 2 ? null : parts[1];
    }

    private static String unitName(Snapshot now, UnitRemark remark) {
        Entity of = now.find(Unit.KIND, remark.unit());
        return of == null ? "" : new Unit(of).shortName();
    }

    private static String label(Snapshot now, @Nullable UUID subject) {
        Entity of = subject == null ? null : now.find(Item.KIND, subject);
        of = of == null && subject != null ? now.find(Indicator.KIND, subject) : of;
        return of == null ? "" : Naming.label(of);
    }

    private static Map<String, Object> asMap(Snapshot now, UnitRemark remark) {
        Map<String, Object> map = RemarkTexts.map(ValueType.choiceName(remark.where()), remark.place(),
                label(now, remark.subject()), remark.columnKey(), remark.title(), remark.author(), remark.text());
        map.put("id", remark.id().toString());
        map.put("unit", unitName(now, remark));
        map.put("became", remark.became() == null ? null : ValueType.choiceName(Objects.requireNonNull(remark.became())));
        return map;
    }
}
