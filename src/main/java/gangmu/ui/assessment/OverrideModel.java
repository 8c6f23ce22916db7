package gangmu.ui.assessment;

import gangmu.assessment.ItemVerdict;
import gangmu.assessment.Overruled;
import gangmu.changes.Ref;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.period.Judgement;
import gangmu.period.Period;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.ui.parts.Verdicts;
import gangmu.ui.shell.Session;
import gangmu.usecase.judging.OverruleVerdict;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** 改判: what a person says of one verdict, why, and what proves it. */
final class OverrideModel {
    private final Session session;
    private final OverruleVerdict overrule;
    private final ObservableList<Enum<?>> verdicts = FXCollections.observableArrayList();
    private final ObservableList<Evidence> pieces = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Enum<?>> verdict = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Evidence> evidence = new SimpleObjectProperty<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper usable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper withdrawable = new ReadOnlyBooleanWrapper();
    private @Nullable Ref about;

    OverrideModel(Session session) {
        this.session = session;
        this.overrule = new OverruleVerdict(session.workspace());
    }

    /** What was said of a thing; of null nothing can be said. */
    void show(@Nullable Ref newAbout, @Nullable Overruled<?> overruled) {
        boolean other = !Objects.equals(about, newAbout);
        about = newAbout;
        Period period = session.view().get().period();
        usable.set(newAbout != null && period != null && !period.closed() && !session.workspace().readOnly());
        withdrawable.set(overruled != null);
        if (newAbout == null) {
            verdicts.clear();
            reason.set("");
            return;
        }
        List<? extends Enum<?>> choices = newAbout.kind() == Item.KIND
                ? Arrays.stream(ItemVerdict.values()).filter(each -> each != ItemVerdict.ADJUSTED).toList()
                : List.of(Judgement.values());
        if (!verdicts.equals(choices)) {
            verdicts.setAll(choices);
        }
        pieces.setAll(evidenceOf(newAbout.id()).toList());
        if (other || overruled != null) {
            verdict.set(overruled == null ? null : overruled.verdict());
            reason.set(overruled == null ? "" : overruled.override().reason());
            UUID proof = overruled == null || overruled.override().evidence().isEmpty() ? null
                    : overruled.override().evidence().getFirst();
            evidence.set(pieces.stream().filter(each -> each.id().equals(proof)).findFirst().orElse(null));
        }
    }

    private Stream<Evidence> evidenceOf(UUID target) {
        var snapshot = session.view().get().snapshot();
        return snapshot.where(EvidenceLink.TARGET, target).stream()
                .map(link -> snapshot.find(Evidence.KIND, link.need(EvidenceLink.EVIDENCE)))
                .filter(Objects::nonNull).map(Evidence::new);
    }

    void save() {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        Ref of = about;
        if (plan == null || period == null || of == null) {
            return;
        }
        Enum<?> said = verdict.get();
        Evidence proof = evidence.get();
        session.perform(overrule.overrule(plan, period, of, new OverruleVerdict.Says(
                said instanceof ItemVerdict item ? item : null, said instanceof Judgement judgement ? judgement : null,
                reason.get(), proof == null ? List.of() : List.of(proof.id()))), "assessment.override.done");
    }

    void withdraw() {
        Period period = session.view().get().period();
        if (period != null && about != null) {
            session.perform(overrule.withdraw(period, about), "assessment.override.withdrawn");
        }
    }

    /** A verdict in the words of the plan's rules. */
    String word(Enum<?> of) {
        return Verdicts.word(session, of);
    }

    /** The verdicts to choose from; a person adjusts an item at the item, not here. */
    ObservableList<Enum<?>> verdicts() {
        return verdicts;
    }

    /** What may be named as proof. */
    ObservableList<Evidence> pieces() {
        return pieces;
    }

    ObjectProperty<@Nullable Enum<?>> verdict() {
        return verdict;
    }

    ObjectProperty<@Nullable Evidence> evidence() {
        return evidence;
    }

    StringProperty reason() {
        return reason;
    }

    /** Whether anything can be said: not of nothing, in a closed period, in a copy that is only looked at. */
    ReadOnlyBooleanProperty usable() {
        return usable.getReadOnlyProperty();
    }

    /** Whether something was said that can be withdrawn. */
    ReadOnlyBooleanProperty withdrawable() {
        return withdrawable.getReadOnlyProperty();
    }
}
