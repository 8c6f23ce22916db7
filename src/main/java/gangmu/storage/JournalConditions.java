package gangmu.storage;

import static gangmu.storage.tables.Tables.CHANGE;
import static gangmu.storage.tables.Tables.CHANGE_SET;

import gangmu.changes.Field;
import gangmu.changes.JournalFilter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What a {@link JournalFilter} asks for, in terms of the journal's tables. */
final class JournalConditions {
    private static final int ARRAY = 50_000;

    private JournalConditions() {
    }

    /** Which change sets are wanted. */
    static Condition ofSets(DSLContext dsl, JournalFilter filter) {
        Condition wanted = DSL.noCondition();
        if (!filter.author().isEmpty()) {
            wanted = wanted.and(CHANGE_SET.AUTHOR.eq(filter.author()));
        }
        if (!filter.actions().isEmpty()) {
            wanted = wanted.and(CHANGE_SET.ACTION.in(filter.actions()));
        }
        if (!filter.detail().isEmpty()) {
            wanted = wanted.and(CHANGE_SET.DETAIL.containsIgnoreCase(filter.detail()));
        }
        if (filter.since() != null) {
            wanted = wanted.and(CHANGE_SET.MADE_AT.ge(filter.since().atOffset(ZoneOffset.UTC)));
        }
        if (filter.until() != null) {
            wanted = wanted.and(CHANGE_SET.MADE_AT.lt(filter.until().atOffset(ZoneOffset.UTC)));
        }
        if (filter.narrowsChanges()) {
            wanted = wanted.and(CHANGE_SET.POSITION.in(
                    dsl.selectDistinct(CHANGE.SET_POSITION).from(CHANGE).where(ofChanges(filter))));
        }
        return wanted;
    }

    /** Which changes of a wanted change set are wanted. */
    static Condition ofChanges(JournalFilter filter) {
        Condition wanted = DSL.noCondition();
        if (!filter.entities().isEmpty()) {
            wanted = wanted.and(isAnyOf(List.copyOf(filter.entities())));
        }
        if (!filter.fields().isEmpty()) {
            Map<String, List<Field<?>>> byName = filter.fields().stream().collect(Collectors.groupingBy(Field::name));
            wanted = wanted.and(DSL.or(byName.entrySet().stream().map(each -> isNamed(each.getKey()).and(CHANGE.KIND.in(
                    each.getValue().stream().map(field -> field.kind().name()).toList()))).toList()));
        }
        return wanted;
    }

    private static Condition isNamed(String field) {
        // In JSON a quote within a text has a backslash before it, so this is a name and nothing else.
        String name = "\"" + field + "\":";
        Condition named = CHANGE.FIELD.eq(field);
        for (var whole : new org.jooq.Field<?>[] {CHANGE.BEFORE_VALUE, CHANGE.AFTER_VALUE}) {
            named = named.or(CHANGE.FIELD.isNull().and(whole.like("{" + name + "%").or(whole.like("%," + name + "%"))));
        }
        return named;
    }

    /** As few arguments, however many they are: a statement takes no more than 100,000, and an array no longer one. */
    private static Condition isAnyOf(List<UUID> ids) {
        Condition any = DSL.noCondition();
        for (int from = 0; from < ids.size(); from += ARRAY) {
            UUID[] some = ids.subList(from, Math.min(from + ARRAY, ids.size())).toArray(UUID[]::new);
            any = any.or(DSL.condition("{0} = any({1})", CHANGE.ENTITY, DSL.val(some)));
        }
        return any;
    }
}
