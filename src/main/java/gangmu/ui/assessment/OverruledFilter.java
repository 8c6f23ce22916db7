package gangmu.ui.assessment;

import gangmu.assessment.Overruled;
import gangmu.ui.controls.FilterToggle;
import gangmu.ui.shell.Destination.Overruling;
import gangmu.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Filters a list of verdicts by what a person overruled, and what of that is to be reviewed because its inputs changed. */
final class OverruledFilter {
    private final Words words;
    private final FilterToggle all;
    private final FilterToggle review;

    OverruledFilter(Words words, Runnable changed) {
        this.words = words;
        this.all = new FilterToggle(changed);
        this.review = new FilterToggle(changed);
    }

    FilterToggle all() {
        return all;
    }

    FilterToggle review() {
        return review;
    }

    /** Counts how many there are among what was said of each. */
    void count(Collection<? extends @Nullable Overruled<?>> said) {
        List<? extends Overruled<?>> overruled = said.stream().filter(Objects::nonNull).toList();
        count(all, "assessment.overruled-count", overruled.size());
        count(review, "assessment.under-review", overruled.stream().filter(Overruled::underReview).count());
    }

    private void count(FilterToggle toggle, String key, long count) {
        toggle.count(words.get(key, count), count);
    }

    boolean isNone() {
        return !all.isChosen() && !review.isChosen();
    }

    boolean passes(@Nullable Overruled<?> overruled) {
        return (!all.isChosen() || overruled != null) && (!review.isChosen() || overruled != null && overruled.underReview());
    }

    /** @param which null for everything */
    void choose(@Nullable Overruling which) {
        all.choose(which == Overruling.OVERRULED);
        review.choose(which == Overruling.UNDER_REVIEW);
    }
}
