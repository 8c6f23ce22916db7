package gangmu.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change is made only to what it says it found, and a state holds no name of a thing that is not there. */
class WhatAChangeFindsTest {
    private static final Entity UNIT = Entity.blank(Unit.KIND, new UUID(0, 1)).with(Unit.NAME, "区水务局");

    private static Entity item(int number) {
        return Entity.blank(Item.KIND, new UUID(1, number)).with(Item.NAME, "任务" + number)
                .with(Item.ITEM_KIND, ItemKind.TASK).with(Item.LEAD, UNIT.id());
    }

    private static Refusal refused(Runnable change) {
        Refusal[] told = new Refusal[1];
        assertThatExceptionOfType(Refusal.class).isThrownBy(change::run).satisfies(refusal -> told[0] = refusal);
        return told[0];
    }

    @Test
    void whatStandsOtherwiseThanAChangeSaysIsNotWrittenOver() {
        Entity renamed = UNIT.with(Unit.NAME, "区水务管理局");
        Snapshot state = Snapshot.empty().apply(new Change.Add(renamed));
        Change late = new Change.Set(UNIT.id(), Unit.NAME, "区水务局", "水务局");
        assertThat(refused(() -> state.apply(late)).problem())
                .isEqualTo(Problem.of("change.outdated", "unit", UNIT.id().toString(), "name"));
        assertThat(refused(() -> state.apply(new Change.Remove(UNIT))).problem().code()).isEqualTo("change.outdated");
        assertThat(refused(() -> state.apply(new Change.Add(UNIT))).problem().code()).isEqualTo("change.outdated");
        assertThat(refused(() -> Snapshot.empty().apply(late)).problem().code()).isEqualTo("change.outdated");
        assertThat(state.find(UNIT.ref())).isEqualTo(renamed);
    }

    @Test
    void changesAndWhatTakesThemBackLeaveWhatWas() {
        Snapshot before = Snapshot.empty().apply(new Change.Add(UNIT));
        List<Change> changes = List.of(new Change.Add(item(1)), new Change.Set(UNIT.id(), Unit.NAME, "区水务局", "水务局"),
                new Change.Set(item(1).id(), Item.LEAD, UNIT.id(), null), new Change.Remove(UNIT.with(Unit.NAME, "水务局")));
        Snapshot after = before.apply(changes);
        assertThat(after.count(Unit.KIND)).isZero();
        assertThat(after.where(Item.LEAD, UNIT.id())).isEmpty();
        List<Change> back = new ArrayList<>();
        changes.reversed().forEach(change -> back.add(change.inverse()));
        Snapshot again = after.apply(back);
        assertThat(again.all(Unit.KIND)).containsExactly(UNIT);
        assertThat(again.count(Item.KIND)).isZero();
        assertThat(again.where(Item.LEAD, UNIT.id())).isEmpty();
        assertThat(before.apply(changes.getFirst()).where(Item.LEAD, UNIT.id())).containsExactly(item(1));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "5, 5, 0", "6, 6, 1", "9, 6, 4"})
    void whatIsInUseStaysAndItIsSaidWhere(int users, int told, int more) {
        Snapshot state = Snapshot.empty().apply(new Change.Add(UNIT));
        for (int i = 1; i <= users; i++) {
            state = state.apply(new Change.Add(item(i)));
        }
        Snapshot used = state;
        Change remove = new Change.Remove(UNIT);
        Problem problem = refused(() -> new References().check(used, used.apply(remove), List.of(remove))).problem();
        assertThat(problem.code()).isEqualTo("reference.in-use.unit");
        assertThat(problem.args()).element(2).isEqualTo(users);
        assertThat(problem.args()).element(1).asInstanceOf(list(Problem.class))
                .hasSize(told).filteredOn(each -> each.code().equals("reference.more"))
                .isEqualTo(more == 0 ? List.of() : List.of(Problem.of("reference.more", more)));
    }

    @Test
    void nobodyRefersToWhatIsNotThere() {
        Snapshot without = Snapshot.empty();
        Change add = new Change.Add(item(1));
        assertThat(refused(() -> new References().check(without, without.apply(add), List.of(add))).problem().code())
                .isEqualTo("reference.missing");
        Snapshot free = without.apply(new Change.Add(item(1).with(Item.LEAD, null)));
        for (Change set : List.of(new Change.Set(item(1).id(), Item.LEAD, null, UNIT.id()),
                new Change.Set(item(1).id(), Item.COOPERATING, null, List.of(UNIT.id())))) {
            assertThat(refused(() -> new References().check(free, free.apply(set), List.of(set))).problem().code())
                    .isEqualTo("reference.missing");
            Snapshot with = free.apply(new Change.Add(UNIT));
            assertThatCode(() -> new References().check(with, with.apply(set), List.of(set))).doesNotThrowAnyException();
        }
    }
}
