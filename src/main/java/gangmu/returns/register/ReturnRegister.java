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
import gangmu.returns.kept.SentLetter;
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
        /** 待处理: it came, and something in it is still to be decided. */
        PENDING,
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
     * @param asked cells of the last return that were read with doubt and of which nobody has decided yet
     * @param refused cells of the last return that cannot be taken and of which nobody has decided yet
     * @param conflicts cells of the last return that we changed too, differently, and of which nobody has decided yet
     * @param open all cells of the last return of which nobody has decided yet
     * @param questions what the office asked the unit and got no answer to yet
     * @param remarks what the unit wrote beside the cells that it was asked for
     * @param openRemarks of that, what nobody has read yet
     * @param letters how many letters went to it, reminders and replies
     * @param lastLetter when the last letter went, null where none did
     * @param late whether its first return came after the period's due date; nobody is late with what was never sent
     * @param reason why the last return was sent back
     */
    public record Line(UUID unit, String name, int leads, @Nullable Instant sent, @Nullable Instant returned,
            String file, int versions, long taken, long asked, long refused, long conflicts, long open, int questions,
            int remarks, int openRemarks, int letters, @Nullable Instant lastLetter, Standing standing, boolean late, String reason) {
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
        boolean overdue = due != null && today.isAfter(due) && lastSent != null;
        boolean late = due != null && (last == null ? overdue
                : received.getFirst().received().atZone(zone).toLocalDate().isAfter(due));
        List<UnitRemark> remarks = UnitRemark.of(snapshot, unit.id(), period.id());
        List<OpenCell> open = StillOpen.of(snapshot, unit.id(), period.id());
        List<SentLetter> letters = SentLetter.to(snapshot, unit.id(), period.id());
        return new Line(unit.id(), unit.shortName(), leads, lastSent, last == null ? null : last.received(),
                last == null ? "" : last.fileName(), received.size(),
                received.stream().mapToLong(each -> each.entity().orElse(ReceivedReturn.TAKEN, 0L)).sum(),
                of(open, last, OpenCell.What.ASKED, ReceivedReturn.ASKED), of(open, last, OpenCell.What.REFUSED, ReceivedReturn.REFUSED),
                count(open, OpenCell.What.CONFLICT), open.stream().mapToLong(OpenCell::cells).sum(),
                QuestionToUnit.open(snapshot, unit.id(), period.id()).size(), remarks.size(),
                (int) remarks.stream().filter(UnitRemark::isOpen).count(), letters.size(),
                letters.isEmpty() ? null : letters.getLast().sent(), standing(snapshot, last, lastSent, overdue), late,
                last == null ? "" : last.entity().orElse(ReceivedReturn.REASON, ""));
    }

    private static Standing standing(Snapshot snapshot, @Nullable ReceivedReturn last, @Nullable Instant sent, boolean overdue) {
        if (last == null) {
            return sent == null ? Standing.NOT_SENT : overdue ? Standing.OVERDUE : Standing.WAITING;
        }
        return last.state() == ReceivedReturn.State.SENT_BACK ? Standing.SENT_BACK
                : StillOpen.isPending(snapshot, last) ? Standing.PENDING : Standing.TAKEN_IN;
    }

    /** Of returns that an earlier program took in only the numbers are known. */
    private static long of(List<OpenCell> open, @Nullable ReceivedReturn last, OpenCell.What what, Field<Long> counted) {
        if (last == null || last.entity().get(ReceivedReturn.SAID) != null || !open.isEmpty()) {
            return count(open, what);
        }
        return last.entity().orElse(counted, 0L);
    }

    private static long count(List<OpenCell> open, OpenCell.What what) {
        return open.stream().filter(cell -> cell.what() == what).mapToLong(OpenCell::cells).sum();
    }
}
