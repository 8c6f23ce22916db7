package gangmu.cli.judging;

import gangmu.assessment.Assessment;
import gangmu.changes.ValueType;
import gangmu.cli.command.Console;
import gangmu.plan.Attribute;
import gangmu.plan.ItemKind;
import java.util.List;

/** The headline table: how many indicators, tasks, projects and policies are there, and how many are met. */
public final class Headline {
    private Headline() {
    }

    /** Says it in words. */
    public static void say(Console console, Assessment assessment) {
        Assessment.Count all = assessment.countIndicators(null);
        Assessment.Count binding = assessment.countIndicators(Attribute.BINDING);
        Assessment.Count anticipatory = assessment.countIndicators(Attribute.ANTICIPATORY);
        console.say("cli.headline.title", assessment.plan().name(), assessment.period().name(),
                assessment.period().dataDate().toString());
        console.say("cli.headline.indicators", all.met(), all.total(), binding.met(), binding.total(),
                anticipatory.met(), anticipatory.total());
        for (ItemKind kind : List.of(ItemKind.TASK, ItemKind.PROJECT, ItemKind.POLICY)) {
            Assessment.Count count = assessment.count(kind);
            console.say("cli.headline." + ValueType.choiceName(kind), count.met(), count.total());
        }
    }
}
