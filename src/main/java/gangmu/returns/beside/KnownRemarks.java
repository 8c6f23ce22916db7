package gangmu.returns.beside;

import gangmu.changes.Ref;
import gangmu.changes.Snapshot;
import gangmu.returns.kept.UnitRemark;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The remarks that a unit made in a period so far. Units send their whole workbook again; what they wrote beside its cells is
 * one remark however often it comes.
 */
public final class KnownRemarks {
    private final Set<List<Object>> known = new HashSet<>();

    public KnownRemarks(Snapshot now, UUID unit, UUID period) {
        UnitRemark.of(now, unit, period).forEach(remark ->
                note(remark.where(), Optional.ofNullable(remark.subject()), remark.text(), remark.place()));
    }

    /** Whether a remark was not made before; it is known from now on. */
    public boolean isNew(FoundRemark remark) {
        return note(remark.where(), Optional.ofNullable(remark.subject()).map(Ref::id), remark.text(), remark.placed());
    }

    private boolean note(UnitRemark.Where where, Optional<UUID> subject, String text, String place) {
        // A picture and an embedded file say nothing that tells them apart but where they stand; words may have moved.
        boolean thing = where == UnitRemark.Where.PICTURE || where == UnitRemark.Where.OBJECT;
        return known.add(List.of(where, subject, text, thing ? place : ""));
    }
}
