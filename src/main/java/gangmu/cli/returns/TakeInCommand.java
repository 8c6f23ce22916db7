package gangmu.cli.returns;

import gangmu.changes.FileTrouble;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.cli.command.MisusedCommand;
import gangmu.cli.command.PeriodOption;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.recognising.Recognition;
import gangmu.returns.recognising.ReturnHints;
import gangmu.usecase.returns.ArrivedFiles;
import gangmu.usecase.returns.DecideReturn;
import gangmu.usecase.returns.ReplyToUnits;
import gangmu.usecase.returns.SendTemplates;
import gangmu.usecase.returns.TakeInReturn;
import gangmu.usecase.returns.TakenIn;
import gangmu.usecase.workspace.OutsideWorkspaces;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gangmu take-in WORKSPACE FILE|DIR…}: compares returns, and takes in what is accepted. */
@Command(name = "take-in")
final class TakeInCommand extends WorkspaceCommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE|DIR", descriptionKey = "returns")
    private @Nullable List<Path> files;

    @Option(names = "--accept", paramLabel = "none|safe|theirs", defaultValue = "none", descriptionKey = "accept")
    private Acceptance accept = Acceptance.NONE;

    @Option(names = "--cells", descriptionKey = "cells")
    private boolean cells;

    @Option(names = "--annotate", paramLabel = "DIR", descriptionKey = "annotate")
    private @Nullable Path replies;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "password-file")
    private @Nullable Path passwords;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "return-unit")
    private @Nullable String unit;

    @Mixin
    private final PeriodOption periodOption = new PeriodOption();

    @Option(names = "--answer", paramLabel = "QUESTION=ANSWER", descriptionKey = "answer")
    private @Nullable Map<String, String> answers;

    @Option(names = "--use", paramLabel = "CODE:COLUMN=VALUE", descriptionKey = "use")
    private @Nullable Map<String, String> use;

    @Option(names = "--take", paramLabel = "CODE:COLUMN", descriptionKey = "take")
    private @Nullable List<String> take;

    @Option(names = "--keep", paramLabel = "CODE:COLUMN", descriptionKey = "keep")
    private @Nullable List<String> keep;

    @Option(names = "--question", paramLabel = "CODE:COLUMN=TEXT", descriptionKey = "question")
    private @Nullable Map<String, String> questions;

    @Option(names = "--evidence", descriptionKey = "along")
    private boolean evidence;

    @Option(names = "--send-back", paramLabel = "REASON", descriptionKey = "send-back")
    private @Nullable String sendBack;

    @Option(names = "--kept", descriptionKey = "kept")
    private boolean kept;

    @Mixin
    private final LetterOptions letters = new LetterOptions();

    @Override
    protected boolean onlyLooks() {
        return accept == Acceptance.NONE && sendBack == null && replies == null;
    }

    @Override
    protected int run(Workspace workspace) {
        if (replies != null) {
            // Before anything is taken in: what was taken would stay without its reply.
            OutsideWorkspaces.refuseInside(replies);
        }
        List<Map<String, Object>> all = new ArrayList<>();
        TakeInReturn takeIn = new TakeInReturn(workspace, gangmu().adapters().returnWorkbooks());
        CellChoicesByCode chosen = new CellChoicesByCode(take, keep, use, questions);
        DecideReturn deciding = new DecideReturn(workspace);
        TakenInReport report = new TakenInReport(console(), cells);
        List<Path> given = given(workspace);
        TakeInReturn.locks(given).forEach(lock -> console().tell(Problem.of("return.lock-passed-over", lock.toString())));
        ArrivedFiles arrived = takeIn.arrived(given);
        arrived.messages().forEach(console()::tell);
        boolean[] refused = {arrived.isLacking()};
        takeIn.takeIn(arrived.files(), hints(workspace), passwords(), looked -> {
            ReturnChoices choices = sendBack != null ? ReturnChoices.all(Acceptance.NONE)
                    : chosen.of(accept, looked.preview());
            return evidence && sendBack == null && accept != Acceptance.NONE
                    ? choices.with(looked.preview().evidence(), looked.hints().password()) : choices;
        }, Progress.NONE, one -> {
            refused[0] |= one.outcome() == ReturnOutcome.REFUSED || one.outcome() == ReturnOutcome.NEEDS_ANSWER;
            UUID back = sendBack != null && one.preview().recognition() != null
                    ? takeIn.sendBack(one.preview(), sendBack).changeSet().id() : null;
            ReplyToUnits.Reply reply = replies == null ? null : reply(workspace, one, chosen.questions(one.preview()));
            if (json()) {
                all.add(report.asMap(one, deciding.decided(one.preview()), reply, back));
            } else {
                say(one, reply);
            }
        });
        arrived.close();
        if (json()) {
            console().json(Map.of("files", all));
        }
        chosen.unfound().forEach(name -> console().tell(Problem.of("return.no-such-cell", name)));
        return refused[0] || !chosen.unfound().isEmpty() ? TOLD : 0;
    }

    /** The files named, and those that the workspace keeps of returns that are not finished; of one unit finished ones too. */
    private List<Path> given(Workspace workspace) {
        List<Path> given = new ArrayList<>(files == null ? List.of() : files);
        if (!kept && given.isEmpty()) {
            throw new MisusedCommand(Objects.requireNonNull(spec).commandLine(), "cli.take-in-nothing");
        }
        if (kept) {
            Plan plan = plan(workspace);
            Period period = periodOption.of(workspace, plan);
            DecideReturn deciding = new DecideReturn(workspace);
            List<ReceivedReturn> wanted = unit == null ? deciding.pending(period)
                    : Stream.ofNullable(deciding.current(unitOf(workspace, plan, period, unit), period)).toList();
            deciding.laidOut(wanted, console()::tell).forEach(each -> given.add(each.file()));
        }
        return given;
    }

    private UUID unitOf(Workspace workspace, Plan plan, Period period, String name) {
        return new SendTemplates(workspace, gangmu().adapters().returnWorkbooks())
                .unitsNamed(plan, period, List.of(name)).getFirst();
    }

    private ReplyToUnits.@Nullable Reply reply(Workspace workspace, TakenIn one, Map<CellComparison.Key, String> asked) {
        Recognition recognition = one.preview().recognition();
        if (recognition == null) {
            return null;
        }
        ReplyToUnits replying = new ReplyToUnits(workspace, gangmu().adapters().returnWorkbooks(), gangmu().adapters().unitLetters());
        Plan plan = new Plan(Objects.requireNonNull(workspace.snapshot().find(Plan.KIND, recognition.plan())));
        Period period = new Period(Objects.requireNonNull(workspace.snapshot().find(Period.KIND, recognition.period())));
        ReplyToUnits.Reply reply = replying.write(one.preview(), asked, Objects.requireNonNull(replies).toAbsolutePath().normalize(),
                letters.over(replying.proposed(plan, period)), Progress.NONE);
        if (reply != null) {
            letters.sent();
        }
        return reply;
    }

    private ReturnHints hints(Workspace workspace) {
        if (unit == null && !periodOption.isGiven()) {
            return new ReturnHints(null, null, null, null, answers == null ? Map.of() : answers);
        }
        Plan plan = plan(workspace);
        Period period = periodOption.of(workspace, plan);
        UUID known = unit == null ? null : unitOf(workspace, plan, period, unit);
        return new ReturnHints(plan.id(), period.id(), known, null, answers == null ? Map.of() : answers);
    }

    /** One password a line. */
    private List<char[]> passwords() {
        if (passwords == null) {
            return List.of();
        }
        try {
            return Files.readAllLines(passwords).stream().filter(line -> !line.isEmpty()).map(String::toCharArray).toList();
        } catch (IOException e) {
            throw Refusal.of("return.file.unreachable", passwords.toString(), FileTrouble.of(e));
        }
    }

    private void say(TakenIn one, ReplyToUnits.@Nullable Reply reply) {
        Words words = console().words();
        ReturnPreview preview = one.preview();
        console().say("cli.take-in-line", String.valueOf(preview.file().getFileName()),
                Objects.requireNonNullElse(preview.unitName(), ""),
                words.get("cli.outcome." + ValueType.choiceName(one.outcome())), preview.count(CellCase.THEIRS),
                preview.count(CellCase.CONFLICT), preview.count(CellCase.ASKED), preview.count(CellCase.REFUSED),
                one.taken());
        if (preview.recognition() != null) {
            console().err().println("  " + words.problem(preview.recognition().basis()));
        }
        console().few(preview.messages(), message -> "  " + words.problem(message));
        preview.questions().forEach(question -> {
            console().err().println("  ? " + words.problem(question.text()));
            question.options().forEach(option -> console().err().println(
                    "      --answer '" + question.key() + "=" + option.answer() + "'  " + words.problem(option.label())));
        });
        console().few(preview.remarks(), remark -> "  " + words.get("cli.remark-found",
                words.get("choice.unit_remark.spot." + ValueType.choiceName(remark.where())), remark.placed(),
                (remark.code() + " " + remark.name()).strip(), RemarkTexts.line(remark)));
        if (!preview.evidence().isEmpty()) {
            console().warn("cli.evidence-offered", preview.evidence().size());
        }
        if (reply != null) {
            console().say("cli.written", reply.letter().toString());
            console().say("cli.written", reply.marked().toString());
        }
    }
}
