package gangmu.evidence;

import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.changes.Kind;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Rule;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.PeriodRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds of evidence: a piece has a title or a file, is linked to a thing once, and what is written down as the hash of
 * its file is one. A fact says what it is of, and does not change once its period is closed.
 */
public final class EvidenceRules implements Rule {
    @Override
    public void check(Snapshot before, Snapshot after, List<Change> changes) {
        for (Ref ref : Rule.touched(changes)) {
            if (ref.kind() == Fact.KIND) {
                checkFact(before, after, before.find(ref), after.find(ref));
            }
        }
        for (Change change : changes) {
            Entity entity = after.find(change.ref());
            if (entity == null) {
                continue;
            }
            if (change.kind() == Evidence.KIND && new Evidence(entity).title().isBlank()) {
                throw Refusal.required(Evidence.TITLE);
            }
            if (change.kind() == Evidence.KIND) {
                checkHash(before.find(change.ref()), entity);
            }
            if (change.kind() == EvidenceLink.KIND) {
                checkLinkedOnce(after, new EvidenceLink(entity));
            }
        }
    }

    private static void checkFact(Snapshot before, Snapshot after, @Nullable Entity was, @Nullable Entity is) {
        PeriodRules.refuseIfClosed(before, after, was, Fact.PERIOD);
        PeriodRules.refuseIfClosed(before, after, is, Fact.PERIOD);
        if (is == null) {
            return;
        }
        if (is.get(Fact.NAME) == null) {
            throw Refusal.required(Fact.NAME);
        }
        if (is.get(Fact.BASE) != null && is.get(Fact.BASE_YEAR) == null) {
            throw Refusal.at(Fact.BASE_YEAR, "fact.base-without-year", new Fact(is).name());
        }
        LocalDate dated = is.get(Fact.DATED);
        UUID own = is.get(Fact.PERIOD);
        Entity owner = own == null ? null : after.find(Period.KIND, own);
        if (dated != null && owner != null && dated.isAfter(new Period(owner).dataDate())) {
            throw Refusal.at(Fact.DATED, "period.figure-later", dated.toString(), new Period(owner).name(),
                    new Period(owner).dataDate().toString());
        }
    }

    /** What an older program let in stays as it is; it counts as none. */
    private static void checkHash(@Nullable Entity before, Entity after) {
        String hash = after.get(Evidence.HASH);
        boolean known = before != null && Objects.equals(hash, before.get(Evidence.HASH));
        if (hash != null && !known && !ContentHash.is(hash)) {
            throw Refusal.of("evidence.no-hash", hash);
        }
    }

    private static void checkLinkedOnce(Snapshot after, EvidenceLink link) {
        for (Entity other : after.where(EvidenceLink.TARGET, link.target())) {
            EvidenceLink another = new EvidenceLink(other);
            if (!another.id().equals(link.id()) && another.evidence().equals(link.evidence())
                    && Objects.equals(another.period(), link.period())) {
                throw Refusal.of("evidence.linked-already");
            }
        }
    }

    /** The evidence linked to an item or indicator, by title. */
    public static List<Evidence> evidenceOf(Snapshot snapshot, UUID target) {
        return snapshot.where(EvidenceLink.TARGET, target).stream()
                .map(link -> snapshot.find(Evidence.KIND, new EvidenceLink(link).evidence()))
                .filter(Objects::nonNull).distinct().map(Evidence::new)
                .sorted(Comparator.comparing(Evidence::title).thenComparing(e -> e.id().toString())).toList();
    }

    /** The kinds that this package defines. */
    public static List<Kind> kinds() {
        return List.of(Evidence.KIND, EvidenceLink.KIND, Fact.KIND);
    }
}
