package gangmu.ui.status;

import gangmu.assessment.Assessment;
import gangmu.changes.Refusal;
import gangmu.plan.Item;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.status.report.SupervisionSheet;
import gangmu.status.report.SupervisionSheet.Page;
import gangmu.ui.shell.Desktop;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.UnitNames;
import gangmu.usecase.output.WriteSheet;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Pages for a meeting: of an item by its code, of a unit by its name, of the opinions. */
final class SheetsModel {
    private final Session session;
    private final Words words;
    private final StringProperty of = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Sheet> sheet = new ReadOnlyObjectWrapper<>();

    /** A page with the verdicts that it tells. */
    record Sheet(Assessment assessment, Page page) {
    }

    SheetsModel(Session session) {
        this.session = session;
        this.words = session.words();
    }

    /** Shows the page of what was typed. */
    void showNamed() {
        show(this::named);
    }

    /** Shows the page of the opinions. */
    void showOpinions() {
        show(SupervisionSheet::opinions);
    }

    /** The item of the code that was typed, else the unit of the name. */
    private @Nullable Page named(SupervisionSheet sheet) {
        String typed = of.get().strip();
        Item item = session.view().get().tree().byCode(typed);
        if (item != null) {
            return sheet.of(item);
        }
        Unit unit = new PlanTree(session.view().get().snapshot(), Objects.requireNonNull(session.view().get().plan()).id())
                .unit(new UnitNames(session.view().get().snapshot()).find(typed));
        return unit == null ? null : sheet.of(unit);
    }

    private void show(Function<SupervisionSheet, @Nullable Page> choose) {
        Assessment assessment = session.view().get().assessment();
        if (assessment == null) {
            return;
        }
        try {
            Page page = choose.apply(new SupervisionSheet(assessment, words));
            if (page != null) {
                sheet.set(new Sheet(assessment, page));
            }
        } catch (Refusal refusal) {
            session.notices().fault(refusal);
        }
    }

    /** Says what became of printing so many sheets of paper. */
    void printed(Desktop.Printed printed, int sheets) {
        switch (printed) {
            case SENT -> session.notices().say("sheet-window.printed", sheets);
            case NO_PRINTER -> session.notices().say("sheet-window.no-printer");
            case FAILED -> session.notices().say("sheet-window.not-printed");
            case CANCELLED -> { }
        }
    }

    /** Says how many rows of a page were copied. */
    void copied(Page page) {
        session.notices().say("sheet-window.copied", page.tables().stream().mapToInt(table -> table.rows().size()).sum());
    }

    /** Writes a page for Word to a file that is asked for, and opens it. */
    void save(Sheet shown) {
        Path target = session.chooseTarget(words.get("status-screen.where"), shown.page().title() + ".docx");
        if (target != null) {
            session.work().run(words.get("status-screen.writing"), progress -> new WriteSheet(session.workspace(),
                    session.adapters().reportFiles()).write(shown.page(), shown.assessment(), words.locale(), target))
                    .whenComplete((written, fault) -> {
                        if (fault != null) {
                            session.notices().fault(fault);
                        } else {
                            session.notices().say("status-screen.written", written.toString());
                            session.desktop().open(written);
                        }
                    });
        }
    }

    /** What was typed: the code of an item or the name of a unit. */
    StringProperty of() {
        return of;
    }

    /** The page that is shown; null before the first. */
    ReadOnlyObjectProperty<@Nullable Sheet> sheet() {
        return sheet.getReadOnlyProperty();
    }
}
