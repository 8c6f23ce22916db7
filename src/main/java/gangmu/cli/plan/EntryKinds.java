package gangmu.cli.plan;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.Fact;
import gangmu.plan.Entries;
import gangmu.plan.Plan;
import gangmu.status.office.SheetLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Entries of a plan as the command line names them: a kind, and a number from 1 in their order. */
final class EntryKinds {
    private EntryKinds() {
    }

    static List<Kind> all() {
        List<Kind> kinds = new ArrayList<>(Entries.KINDS);
        kinds.add(Fact.KIND);
        kinds.add(SheetLayout.KIND);
        return kinds;
    }

    static String name(Kind kind) {
        return kind == SheetLayout.KIND ? "layout" : kind.name();
    }

    static Kind kind(String name) {
        return all().stream().filter(kind -> name(kind).equals(name)).findFirst().orElseThrow(() ->
                Refusal.of("entry.unknown-kind", name, all().stream().map(EntryKinds::name)
                        .collect(Collectors.joining(", "))));
    }

    static Entity entry(Snapshot snapshot, Plan plan, Kind kind, int number) {
        List<Entity> entries = Entries.of(snapshot, plan.id(), kind);
        if (number < 1 || number > entries.size()) {
            throw Refusal.of("entry.unknown-number", name(kind), number, entries.size());
        }
        return entries.get(number - 1);
    }

    static Field<?> field(Kind kind, String name) {
        return kind.field(name).filter(field -> !name.equals("plan") && !name.equals("rank")).orElseThrow(() ->
                Refusal.of("field.unknown", name, kind.fields().stream().map(Field::name)
                        .filter(n -> !n.equals("plan") && !n.equals("rank")).collect(Collectors.joining(", "))));
    }
}
