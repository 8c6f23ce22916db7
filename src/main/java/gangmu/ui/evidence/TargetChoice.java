package gangmu.ui.evidence;

import gangmu.ui.evidence.EvidenceModel.Target;
import gangmu.ui.shell.Pinyin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which items and indicators are chosen, several at once, while they are searched for by code, name or pinyin initials. */
final class TargetChoice {
    private final List<Target> all;
    private final Set<Target> chosen = new LinkedHashSet<>();

    TargetChoice(List<Target> all) {
        this.all = List.copyOf(all);
    }

    /** Those meant by what was typed; while nothing is, what was chosen comes first, so that it is in sight. */
    List<Target> matching(String typed) {
        if (typed.isBlank()) {
            Set<Target> chosenFirst = new LinkedHashSet<>(chosen);
            chosenFirst.addAll(all);
            return List.copyOf(chosenFirst);
        }
        return all.stream().filter(target -> Pinyin.matches(target.text(), typed.strip())).toList();
    }

    /** Enter in the search field: the first that is meant and not chosen yet is chosen; false where there is none. */
    boolean chooseFirst(String typed) {
        return all.stream().filter(target -> !chosen.contains(target) && Pinyin.matches(target.text(), typed.strip()))
                .findFirst().map(chosen::add).orElse(false);
    }

    void choose(Target target, boolean wanted) {
        if (wanted) {
            chosen.add(target);
        } else {
            chosen.remove(target);
        }
    }

    boolean isChosen(Target target) {
        return chosen.contains(target);
    }

    /** In the order in which they were chosen. */
    List<Target> chosen() {
        return List.copyOf(chosen);
    }
}
