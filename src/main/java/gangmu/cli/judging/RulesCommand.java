package gangmu.cli.judging;

import gangmu.assessment.Assessor;
import gangmu.assessment.Comparison;
import gangmu.assessment.RuleSet;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Refusal;
import gangmu.cli.command.PeriodOption;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.judging.EditRules;
import gangmu.usecase.planworkbook.ReadRules;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gangmu rules WORKSPACE}: shows the rules of a plan, or changes them as another version. */
@Command(name = "rules")
final class RulesCommand extends WorkspaceCommand {
    @ArgGroup
    private final Source source = new Source();

    @Option(names = "--set", paramLabel = "FIELD=VALUE", descriptionKey = "rule")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--preview", descriptionKey = "preview")
    private boolean preview;

    @Mixin
    private final PeriodOption periodOption = new PeriodOption();

    /** Where the rules come from that are changed; those of the plan where nothing is said. */
    private static final class Source {
        @Option(names = "--preset", paramLabel = "national|local-points|local-ratio", descriptionKey = "preset")
        private @Nullable String preset;

        @Option(names = "--from", paramLabel = "PLAN.xlsx", descriptionKey = "rules-from")
        private @Nullable Path from;
    }

    private boolean changes() {
        return source.preset != null || source.from != null || !values.isEmpty();
    }

    @Override
    protected boolean onlyLooks() {
        return preview || !changes();
    }

    @Override
    protected int run(Workspace workspace) {
        Plan plan = plan(workspace);
        RuleSet rules = Assessor.rulesOf(workspace.snapshot(), plan.id()).spelledOut();
        if (!changes()) {
            return show(workspace, plan, rules);
        }
        RuleSet wanted = wanted(workspace, plan, source.from != null
                ? new ReadRules(gangmu().adapters().planWorkbooks(), workspace.ids()).of(source.from)
                : source.preset != null ? EditRules.preset(source.preset, plan.id()) : rules);
        if (!preview) {
            return done(new EditRules(workspace).save(plan, wanted));
        }
        Period period = periodOption.of(workspace, plan);
        Comparison comparison = EditRules.preview(workspace.snapshot(), plan, period, wanted);
        if (json()) {
            console().json(ComparisonMaps.of(comparison));
        } else {
            ComparisonMaps.say(console(), comparison);
        }
        return 0;
    }

    private RuleSet wanted(Workspace workspace, Plan plan, RuleSet from) {
        Entity entity = from.entity();
        FieldTexts texts = new FieldTexts(workspace.snapshot(), plan.id());
        for (Map.Entry<String, String> value : values.entrySet()) {
            Field<?> field = EditRules.fields().stream().filter(f -> f.name().equals(value.getKey())).findFirst()
                    .orElseThrow(() -> Refusal.of("field.unknown", value.getKey(),
                            EditRules.fields().stream().map(Field::name).collect(Collectors.joining(", "))));
            entity = entity.withUntyped(field, texts.read(field, value.getValue()));
        }
        return new RuleSet(entity);
    }

    private int show(Workspace workspace, Plan plan, RuleSet rules) {
        FieldTexts texts = new FieldTexts(workspace.snapshot(), plan.id());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(RuleSet.VERSION.name(), rules.version());
        for (Field<?> field : EditRules.fields()) {
            if (rules.entity().get(field) != null) {
                map.put(field.name(), texts.write(rules.entity(), field));
            }
        }
        if (json()) {
            console().json(map);
        } else {
            map.forEach((name, value) -> console().say("cli.rule-line", name, value.toString(),
                    console().words().field(RuleSet.KIND.field(name).orElseThrow())));
        }
        return 0;
    }
}
