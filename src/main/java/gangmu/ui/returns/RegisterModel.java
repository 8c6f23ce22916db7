package gangmu.ui.returns;

import gangmu.changes.Refusal;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.returns.kept.SentLetter;
import gangmu.returns.register.LetterTerms;
import gangmu.returns.register.ReturnRegister;
import gangmu.returns.register.ReturnRegister.Standing;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.returns.RemindUnits;
import gangmu.usecase.returns.SendTemplates;
import gangmu.words.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** 收发登记: who was sent what, who returned, who is late, in the period that is looked at; templates and reminders go out. */
final class RegisterModel {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final Session session;
    private final Words words;
    private final RemindUnits remind;
    private final ListGridModel<ReturnRegister.Line> lines;
    /** The headers of columns of facts that units may correct in what is sent next, parted as people part lists. */
    private final StringProperty opened = new SimpleStringProperty("");
    /** The number of the next letter; empty for the proposed one. */
    private final StringProperty letterNumber = new SimpleStringProperty("");
    /** By when letters are to be answered; empty for the proposed day. */
    private final StringProperty answerBy = new SimpleStringProperty("");

    RegisterModel(Session session) {
        this.session = session;
        this.words = session.words();
        this.remind = new RemindUnits(session.workspace(), session.adapters().returnWorkbooks(),
                session.adapters().unitLetters());
        lines = new ListGridModel<>(List.of(
                RecordColumn.<ReturnRegister.Line>text("unit", words.get("register-grid.unit"),
                        ReturnRegister.Line::name).width(180),
                RecordColumn.<ReturnRegister.Line>number("leads", words.get("register-grid.leads"),
                        line -> Integer.toString(line.leads())).width(80),
                RecordColumn.<ReturnRegister.Line>text("sent", words.get("register-grid.sent"),
                        line -> when(line.sent())).width(130),
                RecordColumn.<ReturnRegister.Line>text("standing", words.get("register-grid.standing"), this::standing)
                        .width(130).tones(RegisterModel::tones)
                        .tooltip(line -> line.reason().isEmpty() ? null : line.reason()),
                RecordColumn.<ReturnRegister.Line>text("returned", words.get("register-grid.returned"),
                        line -> when(line.returned())).width(130),
                RecordColumn.<ReturnRegister.Line>text("file", words.get("register-grid.file"),
                        ReturnRegister.Line::file).width(240),
                RecordColumn.<ReturnRegister.Line>number("taken", words.get("register-grid.taken"),
                        line -> line.versions() == 0 ? "" : Long.toString(line.taken())),
                RecordColumn.<ReturnRegister.Line>number("asked", words.get("register-grid.asked"),
                        line -> line.versions() == 0 ? "" : Long.toString(line.asked())),
                RecordColumn.<ReturnRegister.Line>number("refused", words.get("register-grid.refused"),
                        line -> line.versions() == 0 ? "" : Long.toString(line.refused())),
                RecordColumn.<ReturnRegister.Line>number("open", words.get("register-grid.open"),
                        line -> line.versions() == 0 ? "" : Long.toString(line.open())),
                RecordColumn.<ReturnRegister.Line>text("letters", words.get("register-grid.letters"),
                        line -> line.letters() == 0 ? "" : words.get("register-grid.letters-sent", line.letters(),
                                when(line.lastLetter()))).width(170),
                RecordColumn.<ReturnRegister.Line>number("questions", words.get("register-grid.questions"),
                        line -> line.questions() == 0 ? "" : Integer.toString(line.questions()))),
                ReturnRegister.Line::unit);
    }

    StringProperty opened() {
        return opened;
    }

    StringProperty letterNumber() {
        return letterNumber;
    }

    StringProperty answerBy() {
        return answerBy;
    }

    /**
     * What is settled for letters: as it is proposed, but for what was typed.
     *
     * @throws Refusal {@code value.unreadable.*}
     */
    LetterTerms terms(LetterTerms proposed) {
        Long number = SentLetter.NUMBER.read(letterNumber.get().strip());
        LocalDate due = SentLetter.DUE.read(answerBy.get().strip());
        return new LetterTerms(number == null ? proposed.number() : number, due == null ? proposed.due() : due);
    }

    /** A line for each unit. */
    ListGridModel<ReturnRegister.Line> lines() {
        return lines;
    }

    private String standing(ReturnRegister.Line line) {
        String word = words.get("register.standing." + line.standing().code());
        return line.late() && line.standing() != Standing.OVERDUE ? words.get("register-grid.late", word) : word;
    }

    private static Set<Tone> tones(ReturnRegister.Line line) {
        return switch (line.standing()) {
            case OVERDUE, SENT_BACK -> Set.of(Tone.BAD);
            case WAITING, PENDING -> Set.of(Tone.DOUBT);
            case TAKEN_IN -> Set.of(Tone.GOOD);
            case NOT_SENT -> Set.of(Tone.MUTED);
        };
    }

    /** Works out anew how it stands in the period that is looked at. */
    void refresh() {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        if (plan == null || period == null) {
            lines.setRows(List.of());
            return;
        }
        session.work().quietly(() -> remind.register(plan, period)).whenComplete((found, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                lines.setRows(found);
            }
        });
    }

    /** Writes a reminder for every unit that owes something, into a folder that the person chooses. */
    void remind() {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        if (plan == null || period == null) {
            return;
        }
        session.work().quietly(() -> remind.reminder(plan, period).units().isEmpty()).whenComplete((nobody, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else if (nobody) {
                session.notices().say("cli.nobody-to-remind");
            } else {
                remind(plan, period);
            }
        });
    }

    private void remind(Plan plan, Period period) {
        LetterTerms terms;
        try {
            terms = terms(remind.proposed(plan, period));
        } catch (Refusal refusal) {
            session.notices().tell(refusal.problem());
            return;
        }
        Path folder = session.chooseExportFolder(words.get("register-grid.choose-out"));
        if (folder == null) {
            return;
        }
        session.work().run(words.get("register-grid.remind"), progress -> remind.write(plan, period, folder,
                terms, progress).files())
                .whenComplete((files, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                        return;
                    }
                    letterNumber.set("");
                    if (plan.entity().get(Plan.OFFICE) == null) {
                        session.notices().say("register-grid.reminded-nameless", files.size() - 1, folder.toString());
                    } else {
                        session.notices().say("register-grid.reminded", files.size() - 1, folder.toString());
                    }
                });
    }

    /** Sends every unit its template of the period that is looked at, into a folder that the person chooses. */
    void send() {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        SendTemplates send = new SendTemplates(session.workspace(), session.adapters().returnWorkbooks());
        Set<String> columns;
        try {
            columns = plan == null ? Set.of() : send.columnsNamed(plan, FieldTexts.parts(opened.get()));
        } catch (Refusal refusal) {
            session.notices().tell(refusal.problem());
            return;
        }
        Path folder = plan == null || period == null ? null
                : session.chooseExportFolder(words.get("returns-screen.choose-out"));
        if (plan == null || period == null || folder == null) {
            return;
        }
        session.work().run(words.get("returns-screen.sending"), progress -> send.send(plan, period,
                send.unitsNamed(plan, period, List.of()), columns, folder, progress)).whenComplete((sent, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                    } else {
                        session.notices().say("returns-screen.sent", sent.files().size(), folder.toString());
                    }
                });
    }

    private String when(@Nullable Instant instant) {
        return instant == null ? "" : WHEN.format(instant.atZone(session.workspace().clock().getZone()));
    }
}
