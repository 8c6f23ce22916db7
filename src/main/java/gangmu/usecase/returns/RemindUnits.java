package gangmu.usecase.returns;

import gangmu.changes.Entity;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import gangmu.returns.ReturnWorkbooks;
import gangmu.returns.UnitLetters;
import gangmu.returns.kept.OpenCell;
import gangmu.returns.kept.QuestionToUnit;
import gangmu.returns.kept.SentLetter;
import gangmu.returns.register.LetterStamp;
import gangmu.returns.register.LetterTerms;
import gangmu.returns.register.Reminder;
import gangmu.returns.register.ReturnRegister;
import gangmu.returns.register.ReturnRegister.Line;
import gangmu.returns.register.ReturnRegister.Standing;
import gangmu.returns.register.StillOpen;
import gangmu.returns.template.SentTemplate;
import gangmu.returns.template.TemplateFilling;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.OutputFile;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 催报: a list of the units that have not answered, and a letter to each. */
public final class RemindUnits {
    private final Workspace workspace;
    private final ReturnWorkbooks workbooks;
    private final SendLetters letters;
    private final UnitLetters documents;

    public RemindUnits(Workspace workspace, ReturnWorkbooks workbooks, UnitLetters documents) {
        this.workspace = workspace;
        this.workbooks = workbooks;
        this.documents = documents;
        this.letters = new SendLetters(workspace);
    }

    /** The register of a period as of today. */
    public List<Line> register(Plan plan, Period period) {
        return ReturnRegister.of(workspace.snapshot(), plan, period, today(), workspace.clock().getZone());
    }

    private LocalDate today() {
        return LocalDate.now(workspace.clock());
    }

    /** What is settled for the letters where nobody says otherwise. */
    public LetterTerms proposed(Plan plan, Period period) {
        return letters.proposed(plan, period);
    }

    /**
     * The units that were sent a template or lead something and have not returned, whose return went back, or has
     * something in it that only they can answer.
     */
    public Reminder reminder(Plan plan, Period period) {
        TemplateFilling filling = new TemplateFilling(workspace.snapshot(), plan, period);
        List<Reminder.Unit> units = new ArrayList<>();
        for (Line line : register(plan, period)) {
            boolean returned = line.standing() == Standing.TAKEN_IN || line.standing() == Standing.PENDING;
            boolean open = !returned || line.questions() > 0 || !toAnswer(line, period).isEmpty();
            if (open && line.leads() > 0) {
                Unit unit = new Unit(Objects.requireNonNull(workspace.snapshot().find(Unit.KIND, line.unit())));
                units.add(new Reminder.Unit(line, unit.entity().orElse(Unit.CONTACT, ""),
                        unit.entity().orElse(Unit.PHONE, ""), code(line, period),
                        filling.sheets(line.unit()).stream()
                                .map(sheet -> new Reminder.Sheet(sheet.kind(), sheet.rows().size())).toList(),
                        QuestionToUnit.open(workspace.snapshot(), line.unit(), period.id()).stream()
                                .map(this::question).toList(), toAnswer(line, period)));
            }
        }
        return new Reminder(plan.name(), period.name(), period.dataDate(), period.due(), today(), units);
    }

    private Reminder.Question question(QuestionToUnit question) {
        Snapshot now = workspace.snapshot();
        Entity item = now.find(Item.KIND, question.subject());
        Entity indicator = now.find(Indicator.KIND, question.subject());
        return new Reminder.Question(question.entity().orElse(QuestionToUnit.PLACE, ""),
                item != null ? new Item(item).code() : indicator != null ? new Indicator(indicator).code() : "",
                item != null ? new Item(item).name() : indicator != null ? new Indicator(indicator).name() : "",
                question.question());
    }

    /** What the unit is to answer for; what could be taken as it is, is not its business. */
    private List<Reminder.ToAnswer> toAnswer(Line line, Period period) {
        return StillOpen.of(workspace.snapshot(), line.unit(), period.id()).stream()
                .filter(cell -> cell.what() != OpenCell.What.THEIRS && !(cell.isColumn() && cell.name().isEmpty()))
                .map(cell -> new Reminder.ToAnswer(cell.what(), cell.place(), cell.code(), cell.name(), cell.written(),
                        cell.isColumn() ? null : StillOpen.ours(workspace.snapshot(), period.id(), cell), cell.cells())).toList();
    }

    private String code(Line line, Period period) {
        return workspace.snapshot().where(SentTemplate.UNIT, line.unit()).stream()
                .filter(entity -> period.id().equals(entity.get(SentTemplate.PERIOD)))
                .max(Comparator.comparing((Entity entity) -> entity.need(SentTemplate.SENT)))
                .map(entity -> new SentTemplate(entity).code()).orElse("");
    }

    /** The files that were written: the list first, then the letters in the order of their units. */
    public record Written(List<Path> files, @Nullable Committed committed) {
    }

    /**
     * Writes the list and the letters into a folder, and puts the letters down in the register; files that are there
     * already stay. A unit that was never sent a template stands in the list and gets no letter: there is nothing that it
     * could be reminded of.
     *
     * @param terms the number of the first letter, and by when all are to be answered
     * @return nothing where nobody is to be reminded
     * @throws Refusal {@code file.*} where one cannot be written: there is none then, and none in the register
     */
    public Written write(Plan plan, Period period, Path folder, LetterTerms terms, Progress progress) {
        Reminder reminder = reminder(plan, period);
        if (reminder.units().isEmpty()) {
            return new Written(List.of(), null);
        }
        List<SendLetters.Letter> all = new ArrayList<>();
        letters.refuseToLook();
        LetterTerms next = terms;
        for (Reminder.Unit unit : reminder.units()) {
            if (unit.line().standing() != Standing.NOT_SENT) {
                LetterStamp own = letters.stamp(plan, next);
                next = next.next();
                all.add(new SendLetters.Letter(unit.line().unit(), SentLetter.About.REMINDER, own,
                        documents.reminderName(reminder, unit), to -> documents.writeReminder(reminder, unit, own, to)));
            }
        }
        Path list = OutputFile.free(folder, workbooks.reminderListName(reminder));
        OutputFile.write(list, workspace.ids(), unfinished -> workbooks.writeReminderList(reminder, unfinished));
        SendLetters.Sent sent = letters.send(period, all, folder, progress);
        List<Path> files = new ArrayList<>(List.of(list));
        files.addAll(sent.files());
        return new Written(files, sent.committed());
    }
}
