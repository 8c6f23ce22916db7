package gangmu.ui.start;

import gangmu.usecase.founding.NextPlan;
import gangmu.usecase.founding.Succession;
import gangmu.usecase.founding.Succession.Candidate;
import gangmu.usecase.founding.Succession.Standing;
import gangmu.words.Words;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The next plan as it is asked for: its name and years, which projects go along, its first period, and where it is put. */
public final class NextPlanModel {
    /** How long a plan runs where nobody says until when. */
    private static final int YEARS = 5;
    private final Words words;
    private final Succession succession;
    private final NewPlanModel plan;
    private final List<Project> projects;
    private final StringBinding summary;
    private final boolean eitherPlace;
    private final BooleanProperty intoNew;

    /** A project, and whether it goes along. What is finished cannot. */
    public record Project(Candidate candidate, String sentence, BooleanProperty chosen) {
        public boolean isFinished() {
            return candidate.standing() == Standing.FINISHED;
        }
    }

    /** What was answered, and whether it is to be put into a new workspace. */
    public record Answer(NextPlan.Wish wish, boolean intoNew) {
    }

    /** @param eitherPlace whether it can also be put into the workspace of the old plan */
    public NextPlanModel(Succession succession, Words words, boolean eitherPlace) {
        this.words = words;
        this.succession = succession;
        this.eitherPlace = eitherPlace;
        this.intoNew = new SimpleBooleanProperty(!eitherPlace);
        this.plan = new NewPlanModel(words);
        plan.start().set(succession.from().end().plusDays(1));
        plan.end().set(succession.from().end().plusYears(YEARS));
        this.projects = succession.candidates().stream().map(each -> new Project(each, each.sentence(words),
                new SimpleBooleanProperty(each.standing() == Standing.OPEN))).toList();
        this.summary = Bindings.createStringBinding(this::summed, projects.stream().map(Project::chosen).toArray(Observable[]::new));
    }

    private String summed() {
        long finished = projects.stream().filter(Project::isFinished).count();
        long chosen = chosen().size();
        return words.get("next-plan.summary", chosen, projects.size() - chosen - finished, finished,
                succession.bases().stream().filter(base -> base.value() != null).count(),
                succession.bases().stream().filter(base -> base.value() == null).count(), succession.tasks(), succession.policies());
    }

    private Set<UUID> chosen() {
        return projects.stream().filter(each -> each.chosen().get()).map(each -> each.candidate().item().id())
                .collect(Collectors.toSet());
    }

    /** All that are not finished go along, or none. */
    void choose(boolean all) {
        projects.stream().filter(each -> !each.isFinished()).forEach(each -> each.chosen().set(all));
    }

    /** What was answered; only where nothing is wrong with it. */
    Answer answer() {
        NewPlanModel.Answer named = plan.answer();
        return new Answer(new NextPlan.Wish(named.name(), named.start(), named.end(), named.period(), chosen()), intoNew.get());
    }

    NewPlanModel plan() {
        return plan;
    }

    /** The projects of the old plan in their order. */
    List<Project> projects() {
        return projects;
    }

    /** The indicators, each with its new base. */
    List<String> bases() {
        return succession.bases().stream().map(base -> base.sentence(words)).toList();
    }

    /** How much goes along, and how much stays behind. */
    StringBinding summary() {
        return summary;
    }

    boolean eitherPlace() {
        return eitherPlace;
    }

    BooleanProperty intoNew() {
        return intoNew;
    }

    /** What became of it, line by line: what went along, and all that did not or is to be looked over. */
    public static List<String> told(NextPlan.Made made, Words words) {
        return Stream.concat(Stream.of(words.get("next-plan.made", made.projects(), made.indicators(), made.groups(), made.evidence()),
                words.get("next-plan.stay", made.tasks(), made.policies())),
                made.notes().stream().map(note -> note.sentence(words))).toList();
    }
}
