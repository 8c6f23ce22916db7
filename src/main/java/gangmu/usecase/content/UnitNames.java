package gangmu.usecase.content;

import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.returns.names.KnownName;
import gangmu.returns.names.Locality;
import gangmu.returns.names.NameMatcher;
import gangmu.returns.names.NamePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the units of one moment by what people write: in full, short, as an alias, or any of these with or without the
 * district in front. Made once for all that is read together: a pasted block, a workbook.
 */
public final class UnitNames {
    private final Snapshot snapshot;
    private final Map<String, UUID> exact = new HashMap<>();
    private final List<KnownName> known = new ArrayList<>();
    private @Nullable NameMatcher matcher;

    public UnitNames(Snapshot snapshot) {
        this.snapshot = snapshot;
        for (Unit unit : PlanTree.units(snapshot)) {
            Set<String> others = new LinkedHashSet<>(unit.aliases());
            others.add(unit.shortName());
            exact.putIfAbsent(unit.name(), unit.id());
            exact.putIfAbsent(unit.id().toString(), unit.id());
            known.add(new KnownName(unit.id().toString(), unit.name(), others));
        }
    }

    /** Whether a snapshot has the same units, so that this serves it too. */
    boolean serves(Snapshot other) {
        return snapshot.sameAs(other, List.of(Unit.KIND));
    }

    /**
     * The unit of this name.
     *
     * @throws Refusal {@code unit.unknown}, also where several units could be meant
     */
    public UUID find(String name) {
        UUID whole = exact.get(name.strip());
        if (whole != null) {
            return whole;
        }
        NameMatcher all = matcher;
        if (all == null) {
            all = new NameMatcher(known, Locality.SOME_DISTRICT);
            matcher = all;
        }
        if (all.match(name) instanceof NamePart.Matched matched) {
            return UUID.fromString(matched.id());
        }
        throw Refusal.of("unit.unknown", name);
    }
}
