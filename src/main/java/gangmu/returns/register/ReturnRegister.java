package gangmu.returns.register;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.returns.kept.OpenCell;
import gangmu.returns.kept.QuestionToUnit;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.kept.UnitRemark;
import gangmu.returns.template.SentTemplate;
import gangmu.returns.template.TemplateFilling;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 收发登记: by unit, what was sent for a period, what came back, and what became of it. */
public final class ReturnRegister {
    private ReturnRegister() {
    }

    /** How it stands with a unit. */
    public enum Standing {
        /** 未发出. */
        NOT_SENT,
        /** 待报: sent, and still in time. */
        WAITING,
        /** 逾期未报. */
        OVERDUE,
        /** 已退回: the unit is to hand in another. */
        SENT_BACK,
        /** 已采用. */
        TAKEN_IN;

        /** The code by which the bundles name it: {@code not-sent}. */
        public String code() {
            return ValueType.choiceName(this);
        }
    }

    /**
     * One unit in one period.
     *
     * @param leads how many items and indicators it reports on
     * @param sent when a template was last sent, null where none was
     * @param returned when a return last came, null where none did
     * @param file the last return
     * @param versions how many returns came
     * @param taken cells taken over, of all its returns
     * @param refused cells of the last return that the unit is to correct
     * @param questions what the office asked the unit and got no answer to yet
     * @param late whether its first return came after the period's due date
     * @param asked how many cells of its last return were read with doubt
     * @param open how many cells of its last return nobody has decided yet: asked, refused or in conflict
     * @param remarks what the unit wrote beside the cells that it was asked for
     * @param openRemarks of that, what nobody has read yet
     * @param reason why the last return was sent back
     */
    public record Line(UUID unit, String name, int leads, @Nullable Instant sent, @Nullable Instant returned,
            String file, int versions, long taken, long asked, long refused, int open, int questions,
            int remarks, int openRemarks, Standing standing, boolean late,
            String reason) {
    }

    /** The units that lead something in a plan or were sent something, in their order. */
    public static List<Line> of(Snapshot snapshot, Plan plan, Period period, LocalDate today, ZoneId zone) {
        Map<UUID, Integer> leads = new HashMap<>();
        PlanTree tree = new PlanTree(snapshot, plan.id());
        TemplateFilling filling = new TemplateFilling(snapshot, plan, period);
        filling.units().forEach(unit -> leads.put(unit.id(),
                filling.sheets(unit.id()).stream().mapToInt(sheet -> sheet.rows().size()).sum()));
        List<Line> lines = new ArrayList<>();
        for (Unit unit : PlanTree.units(tree.snapshot())) {
            List<Entity> sent = of(period, snapshot.where(SentTemplate.UNIT, unit.id()).stream(),
                    SentTemplate.PERIOD);
            List<ReceivedReturn> received = of(period,
                    snapshot.where(ReceivedReturn.UNIT, unit.id()).stream(), ReceivedReturn.PERIOD).stream()
                    .map(ReceivedReturn::new).sorted(Comparator.comparing(ReceivedReturn::received)
                            .thenComparing(ReceivedReturn::state, Comparator.reverseOrder())).toList();
            if (leads.containsKey(unit.id()) || !sent.isEmpty() || !received.isEmpty()) {
                lines.add(line(snapshot, unit, period, leads.getOrDefault(unit.id(), 0), sent, received, today, zone));
            }
        }
        return lines;
    }

    private static List<Entity> of(Period period, Stream<Entity> all, Field<UUID> field) {
        return all.filter(entity -> period.id().equals(entity.get(field))).toList();
    }

    private static Line line(Snapshot snapshot, Unit unit, Period period, int leads, List<Entity> sent,
            List<ReceivedReturn> received, LocalDate today, ZoneId zone) {
        Instant lastSent = sent.stream().map(entity -> entity.orElse(SentTemplate.SENT, Instant.EPOCH))
                .max(Comparator.naturalOrder()).orElse(null);
        LocalDate due = period.due();
        ReceivedReturn last = received.isEmpty() ? null : received.getLast();
        boolean overdue = due != null && today.isAfter(due);
        Standing standing = last != null ? last.state() == ReceivedReturn.State.SENT_BACK ? Standing.SENT_BACK
                : Standing.TAKEN_IN : overdue ? Standing.OVERDUE : lastSent == null ? Standing.NOT_SENT : Standing.WAITING;
        boolean late = due != null && (last == null ? overdue
                : received.getFirst().received().atZone(zone).toLocalDate().isAfter(due));
        List<UnitRemark> remarks = UnitRemark.of(snapshot, unit.id(), period.id());
        return new Line(unit.id(), unit.shortName(), leads, lastSent, last == null ? null : last.received(),
                last == null ? "" : last.fileName(), received.size(),
                received.stream().mapToLong(each -> each.entity().orElse(ReceivedReturn.TAKEN, 0L)).sum(),
                last == null ? 0 : last.entity().orElse(ReceivedReturn.ASKED, 0L),
                last == null ? 0 : last.entity().orElse(ReceivedReturn.REFUSED, 0L),
                StillOpen.of(snapshot, unit.id(), period.id()).stream().mapToInt(OpenCell::cells).sum(),
                QuestionToUnit.open(snapshot, unit.id(), period.id()).size(), remarks.size(),
                (int) remarks.stream().filter(UnitRemark::isOpen).count(), standing, late,
                last == null ? "" : last.entity().orElse(ReceivedReturn.REASON, ""));
    }
}
