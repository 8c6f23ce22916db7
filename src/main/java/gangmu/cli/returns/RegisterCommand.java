package gangmu.cli.returns;

import gangmu.changes.ValueType;
import gangmu.cli.command.PeriodLookingCommand;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.returns.register.ReturnRegister;
import gangmu.usecase.returns.RemindUnits;
import gangmu.usecase.workspace.Workspace;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code gangmu register WORKSPACE}: who was sent what, who returned, who is late. */
@Command(name = "register")
final class RegisterCommand extends PeriodLookingCommand {
    @Override
    protected int look(Workspace workspace, Plan plan, Period period) {
        List<ReturnRegister.Line> lines =
                new RemindUnits(workspace, gangmu().adapters().returnWorkbooks(),
                        gangmu().adapters().unitLetters()).register(plan, period);
        if (json()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("period", period.code());
            map.put("due", period.due() == null ? null : period.due().toString());
            map.put("units", lines.stream().map(RegisterCommand::asMap).toList());
            console().json(map);
        } else {
            lines.forEach(line -> console().say("cli.register-line", line.name(),
                    console().words().get("register.standing." + ValueType.choiceName(line.standing())), line.taken(),
                    line.refused(), line.questions(), line.file(), line.asked(), line.open(),
                    line.openRemarks(), line.letters()));
        }
        return 0;
    }

    private static Map<String, Object> asMap(ReturnRegister.Line line) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("unit", line.name());
        map.put("standing", ValueType.choiceName(line.standing()));
        map.put("late", line.late());
        map.put("leads", line.leads());
        map.put("sent", text(line.sent()));
        map.put("returned", text(line.returned()));
        map.put("file", line.file());
        map.put("versions", line.versions());
        map.put("taken", line.taken());
        map.put("asked", line.asked());
        map.put("refused", line.refused());
        map.put("conflicts", line.conflicts());
        map.put("open", line.open());
        map.put("questions", line.questions());
        map.put("remarks", line.remarks());
        map.put("openRemarks", line.openRemarks());
        map.put("letters", line.letters());
        map.put("lastLetter", text(line.lastLetter()));
        map.put("reason", line.reason());
        return map;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
