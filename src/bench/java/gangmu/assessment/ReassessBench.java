package gangmu.assessment;

import gangmu.changes.Change;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Judging again after one edit in a plan of 100,000 items, beside judging all of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 10)
@Measurement(iterations = 15)
public class ReassessBench {
    private static final int SECTIONS = 100;
    private static final int CHILDREN = 999;
    private final UUID planId = new UUID(1, 1);
    private final UUID periodId = new UUID(1, 2);
    private Snapshot snapshot = Snapshot.empty();
    private List<Change> edit = List.of();

    private record Judged(Plan plan, Period period, Assessment assessment, Snapshot edited) {
    }

    private final Judged[] judged = new Judged[1];

    @Setup
    public void fill() {
        Draft draft = new Draft(Snapshot.empty());
        draft.add(Entity.blank(Plan.KIND, planId).with(Plan.NAME, "plan").with(Plan.START, LocalDate.of(2021, 1, 1))
                .with(Plan.END, LocalDate.of(2025, 12, 31)));
        draft.add(Entity.blank(Period.KIND, periodId).with(Period.PLAN, planId)
                .with(Period.DATA_DATE, LocalDate.of(2023, 6, 30)));
        UUID last = new UUID(0, 0);
        for (int s = 0; s < SECTIONS; s++) {
            UUID section = add(draft, s, ItemKind.SECTION, null);
            for (int i = 0; i < CHILDREN; i++) {
                UUID item = add(draft, SECTIONS + s * CHILDREN + i, ItemKind.TASK, section);
                last = new UUID(3, SECTIONS + s * CHILDREN + i);
                draft.add(Entity.blank(ProgressEntry.KIND, last).with(ProgressEntry.ITEM, item)
                        .with(ProgressEntry.PERIOD, periodId)
                        .with(ProgressEntry.PROGRESS, BigDecimal.valueOf(i % 99)));
            }
        }
        snapshot = draft.now();
        Entity entry = Objects.requireNonNull(snapshot.find(ProgressEntry.KIND, last));
        edit = List.of(new Change.Set(last, ProgressEntry.PROGRESS, entry.get(ProgressEntry.PROGRESS),
                new BigDecimal("99.5")));
        Plan plan = new Plan(Objects.requireNonNull(snapshot.find(Plan.KIND, planId)));
        Period period = new Period(Objects.requireNonNull(snapshot.find(Period.KIND, periodId)));
        judged[0] = new Judged(plan, period, Assessor.assess(snapshot, plan, period), snapshot.apply(edit));
    }

    private UUID add(Draft draft, int number, ItemKind kind, @Nullable UUID parent) {
        UUID id = new UUID(2, number);
        draft.add(Entity.blank(Item.KIND, id).with(Item.PLAN, planId).with(Item.PARENT, parent)
                .with(Item.ITEM_KIND, kind).with(Item.NAME, "item").with(Item.RANK, "%09d".formatted(number)));
        return id;
    }

    @Benchmark
    public Assessment judgeAgainAfterOneEditAmong100000Items() {
        return Assessor.reassess(judged[0].assessment(), judged[0].edited(), judged[0].plan(), judged[0].period(), edit);
    }

    @Benchmark
    public Assessment floorJudgeAll100000Items() {
        return Assessor.assess(judged[0].edited(), judged[0].plan(), judged[0].period());
    }
}
