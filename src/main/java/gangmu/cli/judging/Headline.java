package gangmu.cli.judging;

import gangmu.assessment.Assessment;
import gangmu.assessment.Years;
import gangmu.changes.ValueType;
import gangmu.cli.command.Console;
import gangmu.period.Evaluation;
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
        Evaluation evaluation = assessment.period().evaluation(assessment.plan());
        console.say(evaluation == Evaluation.MID_TERM ? "cli.headline.indicators"
                : "cli.headline.indicators." + ValueType.choiceName(evaluation), all.met(), all.total(), binding.met(), binding.total(),
                anticipatory.met(), anticipatory.total(),
                reported(console, assessment.reportedIndicators(), all.total()));
        for (ItemKind kind : List.of(ItemKind.TASK, ItemKind.PROJECT, ItemKind.POLICY)) {
            Assessment.Count count = assessment.count(kind);
            console.say("cli.headline." + ValueType.choiceName(kind), count.met(), count.total(),
                    reported(console, assessment.reported(kind), count.total()));
        }
        if (evaluation.isWithinAYear()) {
            Assessment.Count indicators = Years.countIndicators(assessment);
            Assessment.Count projects = Years.count(assessment, ItemKind.PROJECT);
            console.say("cli.headline.year", indicators.met(), indicators.total(), projects.met(), projects.total());
        }
    }

    /** How many were reported, where not all were. */
    private static String reported(Console console, long reported, long total) {
        return reported == total ? "" : console.words().get("cli.headline.reported", reported);
    }
}
