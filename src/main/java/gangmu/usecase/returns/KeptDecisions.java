package gangmu.usecase.returns;

import gangmu.changes.Change;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.changes.Kind;
import gangmu.changes.NaturalId;
import gangmu.changes.Ref;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.returns.accepting.CellChoice;
import gangmu.returns.accepting.Decided;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.comparing.EvidenceOffer;
import gangmu.returns.kept.QuestionToUnit;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.kept.ReturnDecision;
import gangmu.returns.table.ReturnQuestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The decisions about a return as the workspace keeps them, and what the journal says was taken from it. */
final class KeptDecisions {
    /** Change sets that one return makes: as often as somebody goes on with it. */
    private static final int MOST = 1_000;

    private KeptDecisions() {
    }

    /** How it stands with a return, out of the state and the journal. */
    static Decided of(Snapshot now, Journal journal, ReceivedReturn received) {
        Map<CellComparison.Key, CellChoice> choices = new HashMap<>();
        Set<CellComparison.Key> waiting = new HashSet<>();
        for (ReturnDecision decision : ReturnDecision.of(now, received.entity().id())) {
            CellComparison.Key key = key(now, decision.subject(), decision.column());
            choices.put(key, choice(decision));
            if (!decision.carriedOut()) {
                waiting.add(key);
            }
        }
        Map<CellComparison.Key, String> questions = new HashMap<>();
        QuestionToUnit.open(now, received.unit(), received.period()).forEach(question ->
                questions.put(key(now, question.subject(), question.column()), question.question()));
        return new Decided(choices, waiting, taken(now, journal, received), questions, received.answers().entrySet().stream()
                .filter(each -> EvidenceOffer.isAbout(each.getKey()) && each.getValue().equals(ReturnQuestion.TAKE)).map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    private static CellComparison.Key key(Snapshot now, UUID subject, String column) {
        Kind kind = now.find(Item.KIND, subject) != null ? Item.KIND : Indicator.KIND;
        return new CellComparison.Key(new Ref(kind, subject), column);
    }

    private static CellChoice choice(ReturnDecision decision) {
        return switch (decision.choice()) {
            case TAKE -> new CellChoice.TakeTheirs();
            case KEEP -> new CellChoice.KeepOurs();
            case USE -> new CellChoice.Use(decision.value());
        };
    }

    /** What is decided and was not carried out yet. */
    static Map<CellComparison.Key, CellChoice> waiting(Snapshot now, @Nullable ReceivedReturn received) {
        Map<CellComparison.Key, CellChoice> waiting = new HashMap<>();
        if (received != null) {
            ReturnDecision.of(now, received.entity().id()).stream().filter(decision -> !decision.carriedOut())
                    .forEach(decision -> waiting.put(key(now, decision.subject(), decision.column()), choice(decision)));
        }
        return waiting;
    }

    /** Of which cells something was decided and carried out. */
    static Set<CellComparison.Key> carriedOut(Snapshot now, @Nullable ReceivedReturn received) {
        Set<CellComparison.Key> decided = new HashSet<>();
        if (received != null) {
            ReturnDecision.of(now, received.entity().id()).stream().filter(ReturnDecision::carriedOut)
                    .forEach(decision -> decided.add(key(now, decision.subject(), decision.column())));
        }
        return decided;
    }

    /**
     * Puts decisions down.
     *
     * @param carriedOut whether that is done with them
     */
    static void decide(Draft draft, Supplier<UUID> ids, UUID received, Map<CellComparison.Key, CellChoice> choices,
            boolean carriedOut) {
        Map<CellComparison.Key, Entity> before = entities(draft.now(), received);
        choices.forEach((key, choice) -> {
            ReturnDecision.Choice what = switch (choice) {
                case CellChoice.TakeTheirs _ -> ReturnDecision.Choice.TAKE;
                case CellChoice.KeepOurs _ -> ReturnDecision.Choice.KEEP;
                case CellChoice.Use _ -> ReturnDecision.Choice.USE;
            };
            String text = choice instanceof CellChoice.Use use ? use.text() : null;
            Entity known = before.get(key);
            if (known == null) {
                draft.add(Entity.blank(ReturnDecision.KIND, NaturalId.free(draft.now(), ids, ReturnDecision.KIND,
                        received, key.subject().id(), key.column())).with(ReturnDecision.RETURN, received)
                        .with(ReturnDecision.SUBJECT, key.subject().id()).with(ReturnDecision.COLUMN_KEY, key.column())
                        .with(ReturnDecision.CHOICE, what).with(ReturnDecision.TEXT, text)
                        .with(ReturnDecision.CARRIED_OUT, carriedOut));
            } else {
                draft.set(known.ref(), ReturnDecision.CHOICE, what);
                draft.set(known.ref(), ReturnDecision.TEXT, text);
                draft.set(known.ref(), ReturnDecision.CARRIED_OUT, carriedOut);
            }
        });
    }

    /** Takes decisions back: nobody has decided about these cells then. */
    static void undecide(Draft draft, UUID received, Collection<CellComparison.Key> cells) {
        Map<CellComparison.Key, Entity> before = entities(draft.now(), received);
        cells.stream().map(before::get).filter(Objects::nonNull)
                .forEach(known -> draft.remove(ReturnDecision.KIND, known.id()));
    }

    private static Map<CellComparison.Key, Entity> entities(Snapshot now, UUID received) {
        Map<CellComparison.Key, Entity> entities = new HashMap<>();
        ReturnDecision.of(now, received).forEach(each ->
                entities.put(key(now, each.subject(), each.column()), each.entity()));
        return entities;
    }

    /** A field of a report, or of an item or indicator itself. */
    private record Cell(UUID report, Field<?> field) {
    }

    /** What the change sets that wrote its entry of the register did to what is reported, taken together. */
    private static Map<CellComparison.Key, Decided.Took> taken(Snapshot now, Journal journal, ReceivedReturn received) {
        Map<Cell, Decided.Took> net = new LinkedHashMap<>();
        List<Journal.Entry> sets = new ArrayList<>(journal.touching(received.entity().id(), MOST));
        Collections.reverse(sets);
        for (Journal.Entry heading : sets) {
            Journal.Entry whole = Objects.requireNonNull(journal.find(heading.changeSet().id()));
            whole.changeSet().changes().stream().filter(change -> isReport(change.kind()) || isSubject(change.kind()))
                    .forEach(change -> note(change, net));
        }
        Map<CellComparison.Key, Decided.Took> taken = new HashMap<>();
        net.forEach((cell, took) -> {
            Entity report = now.find(cell.field().kind(), cell.report());
            UUID subject = isSubject(cell.field().kind()) ? cell.report() : report == null ? null
                    : report.get(cell.field().kind() == ProgressEntry.KIND ? ProgressEntry.ITEM : IndicatorValue.INDICATOR);
            if (subject != null && !cell.field().owner() && !Objects.equals(took.before(), took.after())) {
                taken.put(key(now, subject, cell.field().key()), took);
            }
        });
        return taken;
    }

    private static boolean isReport(Kind kind) {
        return kind == ProgressEntry.KIND || kind == IndicatorValue.KIND;
    }

    /** What a column that was opened to the unit changes: the item or indicator itself. */
    private static boolean isSubject(Kind kind) {
        return kind == Item.KIND || kind == Indicator.KIND;
    }

    private static void note(Change change, Map<Cell, Decided.Took> net) {
        switch (change) {
            case Change.Set set -> note(net, set.id(), set.field(), set.before(), set.after());
            case Change.Add add -> add.kind().fields().forEach(field -> note(net, add.id(), field, null, add.entity().get(field)));
            case Change.Remove remove -> remove.kind().fields().forEach(field ->
                    note(net, remove.id(), field, remove.entity().get(field), null));
        }
    }

    private static void note(Map<Cell, Decided.Took> net, UUID report, Field<?> field, @Nullable Object before,
            @Nullable Object after) {
        net.merge(new Cell(report, field), new Decided.Took(field.write(before), field.write(after)),
                (first, last) -> new Decided.Took(first.before(), last.after()));
    }
}
