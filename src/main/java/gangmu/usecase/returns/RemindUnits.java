package gangmu.usecase.returns;

import gangmu.changes.Entity;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import gangmu.returns.ReturnWorkbooks;
import gangmu.returns.kept.OpenCell;
import gangmu.returns.kept.QuestionToUnit;
import gangmu.returns.register.Reminder;
import gangmu.returns.register.ReturnRegister;
import gangmu.returns.register.ReturnRegister.Line;
import gangmu.returns.register.ReturnRegister.Standing;
import gangmu.returns.register.StillOpen;
import gangmu.returns.template.SentTemplate;
import gangmu.returns.template.TemplateFilling;
import gangmu.usecase.workspace.OutputFile;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** 催报: a list of the units that have not answered, and a letter to each. */
public final class RemindUnits {
    private final Workspace workspace;
    private final ReturnWorkbooks workbooks;

    public RemindUnits(Workspace workspace, ReturnWorkbooks workbooks) {
        this.workspace = workspace;
        this.workbooks = workbooks;
    }

    /** The register of a period as of today. */
    public List<Line> register(Plan plan, Period period) {
        return ReturnRegister.of(workspace.snapshot(), plan, period, today(), workspace.clock().getZone());
    }

    private LocalDate today() {
        return LocalDate.now(workspace.clock());
    }

    /** The units that were sent a template or lead something and have not returned, or whose return went back. */
    public Reminder reminder(Plan plan, Period period) {
        TemplateFilling filling = new TemplateFilling(workspace.snapshot(), plan, period);
        List<Reminder.Unit> units = new ArrayList<>();
        for (Line line : register(plan, period)) {
            boolean open = line.standing() != Standing.TAKEN_IN || line.questions() > 0
                    || !toAnswer(line, period).isEmpty();
            if (open && line.leads() > 0) {
                Unit unit = new Unit(Objects.requireNonNull(workspace.snapshot().find(Unit.KIND, line.unit())));
                units.add(new Reminder.Unit(line, unit.entity().orElse(Unit.CONTACT, ""),
                        unit.entity().orElse(Unit.PHONE, ""), code(line, period),
                        filling.sheets(line.unit()).stream()
                                .map(sheet -> new Reminder.Sheet(sheet.kind(), sheet.rows().size())).toList(),
                        QuestionToUnit.open(workspace.snapshot(), line.unit(), period.id()).stream()
                                .map(question -> question.entity().orElse(QuestionToUnit.PLACE, "") + " "
                                        + question.question()).toList(), toAnswer(line, period)));
            }
        }
        return new Reminder(plan.name(), period.name(), period.dataDate(), period.due(), today(), units);
    }

    /** What only the unit can answer; what we have against it is the office's own business. */
    private List<Reminder.ToAnswer> toAnswer(Line line, Period period) {
        return StillOpen.of(workspace.snapshot(), line.unit(), period.id()).stream()
                .filter(cell -> cell.what() != OpenCell.What.CONFLICT && !cell.isColumn())
                .map(cell -> new Reminder.ToAnswer(cell.what() == OpenCell.What.REFUSED, cell.place(), cell.code(), cell.name(),
                        cell.written())).toList();
    }

    private String code(Line line, Period period) {
        return workspace.snapshot().where(SentTemplate.UNIT, line.unit()).stream()
                .filter(entity -> period.id().equals(entity.get(SentTemplate.PERIOD)))
                .max(Comparator.comparing((Entity entity) -> entity.need(SentTemplate.SENT)))
                .map(entity -> new SentTemplate(entity).code()).orElse("");
    }

    /**
     * Writes the list and the letters into a folder; files that are there already stay. A unit that was never sent a
     * template stands in the list and gets no letter: there is nothing that it could be reminded of.
     *
     * @return the list first, then the letters in the order of their units; empty where nobody is to be reminded
     * @throws gangmu.changes.Refusal {@code file.*} where one cannot be written
     */
    public List<Path> write(Plan plan, Period period, Path folder, Progress progress) {
        Reminder reminder = reminder(plan, period);
        List<Path> files = new ArrayList<>();
        if (reminder.units().isEmpty()) {
            return files;
        }
        Path list = OutputFile.free(folder, workbooks.reminderListName(reminder));
        OutputFile.write(list, workspace.ids(), unfinished -> workbooks.writeReminderList(reminder, unfinished));
        files.add(list);
        List<Reminder.Unit> sent = reminder.units().stream()
                .filter(unit -> unit.line().standing() != Standing.NOT_SENT).toList();
        for (Reminder.Unit unit : sent) {
            progress.at("remind", files.size(), sent.size() + 1L);
            Path letter = OutputFile.free(folder, workbooks.reminderLetterName(reminder, unit));
            OutputFile.write(letter, workspace.ids(),
                    unfinished -> workbooks.writeReminderLetter(reminder, unit, unfinished));
            files.add(letter);
        }
        return files;
    }
}
