package gangmu.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterChoiceTest {
    private final FilterChoice<String> choice = new FilterChoice<>();

    private static FilterChoice.Filter<String> filter(String key, int count) {
        return new FilterChoice.Filter<>(key, key, count);
    }

    @Test
    void filtersCombineAndAllTakesThemBack() {
        List<Set<String>> told = new ArrayList<>();
        choice.onChosen(told::add);
        choice.offer(9, List.of(filter("a", 4), filter("b", 2)));
        choice.press("a");
        choice.press("b");
        choice.press("a");
        choice.press(null);
        assertThat(told).containsExactly(Set.of("a"), Set.of("a", "b"), Set.of("b"), Set.of());
    }

    @Test
    void whatWouldLeaveNothingCanNotBePressedButWhatWasPressedCanBeTakenBack() {
        choice.offer(9, List.of(filter("a", 4), filter("b", 0)));
        assertThat(choice.offer().get().can(filter("b", 0))).isFalse();
        choice.press("a");
        choice.offer(9, List.of(filter("a", 0)));
        assertThat(choice.chosen()).containsExactly("a");
        assertThat(choice.offer().get().can(filter("a", 0))).isTrue();
    }

    @Test
    void aFilterThatIsGoneIsChosenNoMoreAndNoneIsChosenThatThereIsNot() {
        choice.offer(9, List.of(filter("a", 4), filter("b", 2)));
        choice.choose(Set.of("a", "b", "c"));
        assertThat(choice.chosen()).containsExactlyInAnyOrder("a", "b");
        choice.offer(9, List.of(filter("b", 2)));
        assertThat(choice.chosen()).containsExactly("b");
        assertThat(choice.count("b")).isEqualTo(2);
        assertThat(choice.count("a")).isZero();
    }
}
