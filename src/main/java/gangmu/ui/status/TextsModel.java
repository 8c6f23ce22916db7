package gangmu.ui.status;

import gangmu.assessment.Assessment;
import gangmu.changes.Entity;
import gangmu.changes.Snapshot;
import gangmu.period.Evaluation;
import gangmu.period.Period;
import gangmu.period.ReportText;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.status.office.ReportPlaces;
import gangmu.status.report.ReportPhrases;
import gangmu.ui.shell.Session;
import gangmu.usecase.output.WriteReport;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The texts of the report's places: the program's own until somebody writes over them, kept when figures change. */
final class TextsModel {
    private final Session session;
    private final Words words;
    private final ObservableList<Slot> slots = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Slot> chosen = new SimpleObjectProperty<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper restorable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper locked = new ReadOnlyStringWrapper("");
    private final Map<String, String> invented = new LinkedHashMap<>();
    private boolean writing;

    /**
     * A place.
     *
     * @param own the program's text
     */
    record Slot(String key, String name, String own) {
    }

    TextsModel(Session session) {
        this.session = session;
        this.words = session.words();
        chosen.addListener((o, was, is) -> show());
    }

    private Evaluation evaluation(Plan plan) {
        Period period = session.view().get().period();
        return period == null ? Evaluation.MID_TERM : period.evaluation(plan);
    }

    /** Brings places and texts up to the newest view; what is being written stays. */
    void refresh() {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        locked.set(session.workspace().readOnly() ? words.get("shell.read-only")
                : period != null && period.closed() ? words.get("status-screen.text.closed", period.name()) : "");
        if (plan == null) {
            slots.clear();
            return;
        }
        int at = Math.max(0, slots.indexOf(chosen.get()));
        List<Slot> all = new ArrayList<>();
        ReportPhrases phrases = new ReportPhrases(words, evaluation(plan));
        for (String slot : ReportPlaces.ALWAYS) {
            if (phrases.hasPlace(slot)) {
                all.add(new Slot(slot, words.get("status-screen.slot." + slot), phrases.get("report.slot." + slot)));
            }
        }
        for (Item section : session.view().get().tree().roots()) {
            if (section.kind() == ItemKind.SECTION) {
                all.add(new Slot(ReportPlaces.ofField(section.id()), section.name(), words.get("report.field", section.id().toString())));
            }
        }
        for (Entity entity : session.view().get().snapshot().where(ReportText.PLAN, plan.id())) {
            String slot = new ReportText(entity).slot();
            if (all.stream().noneMatch(known -> known.key().equals(slot))) {
                all.add(new Slot(slot, ReportPlaces.item(session.view().get().tree(), slot).map(Item::name).orElse(slot),
                        invented.getOrDefault(slot, "")));
            }
        }
        invented.forEach((slot, own) -> {
            if (all.stream().noneMatch(known -> known.key().equals(slot))) {
                all.add(new Slot(slot, slot, own));
            }
        });
        // A list view forgets its choice when its lines come anew, so it is told of it in any case.
        chosen.set(null);
        slots.setAll(all);
        chosen.set(all.get(Math.min(at, all.size() - 1)));
    }

    /** Asks for a template and lists the places that an office invented in it. */
    void readTemplate() {
        List<Path> files = session.desktop().chooseFiles(words.get("status-screen.choose-template.export"), List.of("docx"));
        if (files.isEmpty()) {
            return;
        }
        session.work().run(words.get("status-screen.text.template"), progress ->
                new WriteReport(session.workspace(), session.adapters().reportFiles()).places(files.getFirst()))
                .whenComplete((places, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                        return;
                    }
                    invented.clear();
                    invented.putAll(places);
                    invented.keySet().removeAll(ReportPlaces.ALWAYS);
                    refresh();
                    session.notices().say(invented.isEmpty() ? "status-screen.text.no-places" : "status-screen.text.places",
                            invented.size());
                });
    }

    /** A place as it stands in the list: whether somebody wrote over it. */
    String name(Slot slot) {
        return words.get(written(slot).isEmpty() ? "status-screen.text.own" : "status-screen.text.written", slot.name());
    }

    private String written(Slot slot) {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        return plan == null || period == null ? ""
                : ReportText.of(said(session.view().get(), period), plan.id(), period.id(), slot.key()).map(ReportText::text).orElse("");
    }

    /** What the report of a period is made of: that of a closed one of what was kept with it. */
    private static Snapshot said(Session.View view, Period period) {
        Assessment assessment = view.assessment();
        return period.closed() && assessment != null ? assessment.snapshot() : view.snapshot();
    }

    private void show() {
        Slot slot = chosen.get();
        if (slot != null && !writing) {
            String own = written(slot);
            text.set(own.isEmpty() ? slot.own() : own);
            restorable.set(!own.isEmpty() && locked.get().isEmpty());
        }
    }

    /** Whether somebody is writing: nothing takes the place of what is being written. */
    void writing(boolean isWriting) {
        writing = isWriting && locked.get().isEmpty();
    }

    /** Keeps what is written in the chosen place; the program's own text is nobody's. */
    void save() {
        write(text.get());
    }

    /** Back to the program's own text. */
    void restore() {
        write("");
    }

    private void write(String written) {
        Slot slot = chosen.get();
        Plan plan = session.view().get().plan();
        if (slot != null && plan != null && locked.get().isEmpty()) {
            writing = false;
            session.perform(session.edit().writeReportText(plan.id(), null, slot.key(),
                    written.equals(slot.own()) ? "" : written, invented.keySet()), "status-screen.text.kept");
        }
    }

    ObservableList<Slot> slots() {
        return slots;
    }

    ObjectProperty<@Nullable Slot> chosen() {
        return chosen;
    }

    StringProperty text() {
        return text;
    }

    /** Why nothing can be written here now; empty where it can. */
    ReadOnlyStringProperty locked() {
        return locked.getReadOnlyProperty();
    }

    /** Whether somebody wrote over the program's own text, and may give it back. */
    ReadOnlyBooleanProperty restorable() {
        return restorable.getReadOnlyProperty();
    }
}
