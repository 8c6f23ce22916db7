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
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** 改判 in one line: the verdict, the reason, what proves it. */
final class OverrideForm {
    private final Session session;
    private final Words words;
    private final OverruleVerdict overrule;
    private final ComboBox<Enum<?>> verdict = new ComboBox<>();
    private final TextField reason = new TextField();
    private final ComboBox<Evidence> evidence = new ComboBox<>();
    private final Button save;
    private final Button withdraw;
    private final HBox root;
    private @Nullable Ref about;

    /** {@code of} tells the nodes of one form from those of another: {@code item}, {@code indicator}. */
    OverrideForm(Session session, String of) {
        this.session = session;
        this.words = session.words();
        this.overrule = new OverruleVerdict(session.workspace());
        verdict.setId(of + "-override-verdict");
        verdict.setPromptText(words.get("assessment.override.verdict"));
        verdict.setConverter(shown(each -> Verdicts.word(session, each)));
        reason.setId(of + "-override-reason");
        reason.setPromptText(words.get("assessment.override.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        evidence.setId(of + "-override-evidence");
        evidence.setPromptText(words.get("assessment.override.evidence"));
        evidence.setConverter(shown(Evidence::title));
        evidence.setMinWidth(96);
        evidence.setPrefWidth(160);
        save = new Button(words.get("assessment.override.save"));
        save.setId(of + "-override-save");
        save.setOnAction(e -> save());
        reason.setOnAction(e -> save());
        withdraw = new Button(words.get("assessment.override.withdraw"));
        withdraw.setId(of + "-override-withdraw");
        withdraw.setOnAction(e -> withdraw());
        Label heading = new Label(words.get("assessment.override"));
        // Where there is little room, the fields give way and not the words.
        for (Control each : List.of(heading, save, withdraw)) {
            each.setMinWidth(Region.USE_PREF_SIZE);
        }
        root = new HBox(8, heading, verdict, reason, evidence, save, withdraw);
        root.getStyleClass().add("tools");
    }

    private static <T> StringConverter<T> shown(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public @Nullable T fromString(String typed) {
                return null;
            }
        };
    }

    Node node() {
        return root;
    }

    /** Shows what was said of a thing; null shows an empty form that cannot be used. */
    void show(@Nullable Ref newAbout, @Nullable Overruled<?> overruled) {
        boolean other = !Objects.equals(about, newAbout);
        about = newAbout;
        Period period = session.view().get().period();
        boolean can = newAbout != null && period != null && !period.closed() && !session.workspace().readOnly();
        root.setDisable(!can);
        withdraw.setDisable(overruled == null);
        if (newAbout == null) {
            verdict.getItems().clear();
            reason.clear();
            return;
        }
        List<Enum<?>> choices = new ArrayList<>();
        if (newAbout.kind() == Item.KIND) {
            Arrays.stream(ItemVerdict.values()).filter(each -> each != ItemVerdict.ADJUSTED).forEach(choices::add);
        } else {
            choices.addAll(Arrays.asList(Judgement.values()));
        }
        if (!verdict.getItems().equals(choices)) {
            verdict.getItems().setAll(choices);
        }
        evidence.getItems().setAll(session.view().get().snapshot().where(EvidenceLink.TARGET, newAbout.id()).stream()
                .map(link -> session.view().get().snapshot().find(Evidence.KIND, link.need(EvidenceLink.EVIDENCE)))
                .filter(Objects::nonNull).map(Evidence::new).toList());
        evidence.setDisable(evidence.getItems().isEmpty());
        if (other || overruled != null) {
            verdict.setValue(overruled == null ? null : overruled.verdict());
            reason.setText(overruled == null ? "" : overruled.override().reason());
            UUID proof = overruled == null || overruled.override().evidence().isEmpty() ? null
                    : overruled.override().evidence().getFirst();
            evidence.setValue(evidence.getItems().stream().filter(each -> each.id().equals(proof)).findFirst()
                    .orElse(null));
        }
    }

    private void save() {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        Ref of = about;
        if (plan == null || period == null || of == null) {
            return;
        }
        Enum<?> said = verdict.getValue();
        Evidence proof = evidence.getValue();
        session.perform(overrule.overrule(plan, period, of, new OverruleVerdict.Says(
                said instanceof ItemVerdict item ? item : null, said instanceof Judgement judgement ? judgement : null,
                reason.getText(), proof == null ? List.of() : List.of(proof.id()))), "assessment.override.done");
    }

    private void withdraw() {
        Period period = session.view().get().period();
        if (period != null && about != null) {
            session.perform(overrule.withdraw(period, about), "assessment.override.withdrawn");
        }
    }
}
