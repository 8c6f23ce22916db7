package gangmu.usecase;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Origin;
import gangmu.changes.PastStates;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Item;
import gangmu.returns.Acceptance;
import gangmu.returns.CellCase;
import gangmu.returns.CellChoice;
import gangmu.returns.CellComparison;
import gangmu.returns.LearnedWord;
import gangmu.returns.ReceivedReturn;
import gangmu.returns.Recognition;
import gangmu.returns.ReturnChoices;
import gangmu.returns.ReturnHints;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.ReturnReading;
import gangmu.returns.ReturnWorkbooks;
import gangmu.returns.SentTemplate;
import gangmu.returns.WorkbookFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Taking in returns: {@link #preview} compares a file three ways and changes nothing; {@link #accept} takes over what
 * was chosen, as one change set for the file.
 */
public final class TakeInReturn {
    /** What systems leave in folders beside people's own files. */
    private static final Set<String> NOT_MEANT = Set.of("thumbs.db", "desktop.ini");
    private final Workspace workspace;
    private final ReturnReading reading;

    public TakeInReturn(Workspace workspace, ReturnWorkbooks workbooks) {
        this.workspace = workspace;
        this.reading = new ReturnReading(workbooks, new PastStates(workspace.journal(), workspace::snapshot));
    }

    /**
     * The files to take in, in the order of their names: those given, and those that lie in the folders given.
     *
     * @throws Refusal {@code return.file.unreachable} where a folder cannot be read
     */
    public static List<Path> files(List<Path> filesAndFolders) {
        List<Path> files = new ArrayList<>();
        for (Path each : filesAndFolders) {
            if (Files.isDirectory(each)) {
                try (Stream<Path> inside = Files.list(each)) {
                    inside.filter(Files::isRegularFile).filter(TakeInReturn::isMeant)
                            .sorted(Comparator.comparing(file -> file.getFileName().toString())).forEach(files::add);
                } catch (IOException e) {
                    throw new Refusal(Problem.of("return.file.unreachable", each.toString(),
                            String.valueOf(e.getMessage())), e);
                }
            } else {
                files.add(each);
            }
        }
        return files;
    }

    private static boolean isMeant(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && !NOT_MEANT.contains(name);
    }

    /**
     * What a file would change. Never fails: what is wrong with it is said in its messages.
     *
     * @param hints what the user knows of it: a password, whose return it is
     */
    public ReturnPreview preview(Path file, ReturnHints hints) {
        String hash;
        try {
            hash = hash(file);
        } catch (IOException e) {
            WorkbookFault fault = new WorkbookFault(WorkbookFault.Reason.UNREACHABLE, String.valueOf(e.getMessage()), e);
            return ReturnPreview.stopped(file, "", ReturnOutcome.REFUSED,
                    List.of(fault.problem(String.valueOf(file.getFileName()))));
        }
        return reading.preview(file, hash, workspace.snapshot(), hints);
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Takes over what was chosen, as one change set with the record of the return. A file that changes nothing is
     * recorded too: its unit has answered.
     *
     * @throws Refusal {@code return.ours-moved} where what we have is not what the preview showed any more, or what
     *     the rules of the plan refuse; the plan is as it was then
     */
    public TakenIn accept(ReturnPreview preview, ReturnChoices choices) {
        Recognition recognition = preview.recognition();
        boolean again = preview.outcome() == ReturnOutcome.SAME_AS_BEFORE;
        boolean takable = preview.outcome() == ReturnOutcome.PREVIEWED || again;
        boolean onlyLooking = choices.acceptance() == Acceptance.NONE && choices.cells().isEmpty();
        // Safe cells of a file that was taken in before were taken then; whatever moved since was moved by us.
        boolean nothingNew = again && choices.acceptance() != Acceptance.THEIRS && choices.cells().isEmpty();
        if (recognition == null || !takable || onlyLooking || nothingNew) {
            return new TakenIn(preview, preview.outcome(), 0, null);
        }
        List<Taken> taken = taken(preview, choices);
        if (again && taken.isEmpty()) {
            return new TakenIn(preview, preview.outcome(), 0, null);
        }
        String name = String.valueOf(preview.file().getFileName());
        Committed committed = workspace.commit(new Origin("take-in", name), draft -> {
            for (Taken cell : taken) {
                take(draft, cell, recognition.period());
            }
            preview.lessons().forEach(lesson ->
                    LearnedWord.remember(draft, workspace.ids(), recognition.unit(), lesson));
            draft.add(Entity.blank(ReceivedReturn.KIND, workspace.ids().get())
                    .with(ReceivedReturn.PLAN, recognition.plan()).with(ReceivedReturn.PERIOD, recognition.period())
                    .with(ReceivedReturn.UNIT, recognition.unit())
                    .with(ReceivedReturn.TEMPLATE, known(draft.now(), recognition))
                    .with(ReceivedReturn.FILE_NAME, name).with(ReceivedReturn.HASH, preview.hash())
                    .with(ReceivedReturn.RECEIVED, workspace.clock().instant())
                    .with(ReceivedReturn.TAKEN, (long) taken.size())
                    .with(ReceivedReturn.REFUSED, (long) preview.count(CellCase.REFUSED)));
        });
        return new TakenIn(preview, ReturnOutcome.TAKEN_IN, taken.size(), committed);
    }

    /** References must point to something here; a template sent elsewhere is known by the register of returns alone. */
    private static @Nullable UUID known(Snapshot now, Recognition recognition) {
        UUID template = recognition.template();
        return template != null && now.find(SentTemplate.KIND, template) != null ? template : null;
    }

    /** A cell and the value to put there. */
    private record Taken(CellComparison cell, Field<?> field, @Nullable String text) {
    }

    private static List<Taken> taken(ReturnPreview preview, ReturnChoices choices) {
        List<Taken> taken = new ArrayList<>();
        for (CellComparison cell : preview.cells()) {
            Field<?> field = cell.column().field();
            if (field == null || !cell.column().input()) {
                continue;
            }
            CellChoice choice = choices.cells().get(cell.key());
            String text = cell.ours();
            switch (choice) {
                case CellChoice.Use use -> text = use.text();
                case CellChoice.TakeTheirs _ -> text = cell.outcome() == CellCase.REFUSED ? text : cell.theirs();
                case CellChoice.KeepOurs _ -> {
                }
                case null -> text = choices.acceptance().takes(cell.outcome()) ? cell.theirs() : text;
            }
            if (!Objects.equals(text, cell.ours())) {
                taken.add(new Taken(cell, field, text));
            }
        }
        return taken;
    }

    @SuppressWarnings("unchecked")
    private void take(Draft draft, Taken taken, UUID period) {
        CellComparison cell = taken.cell();
        UUID subject = cell.subject().id();
        Field<Object> field = (Field<Object>) taken.field();
        boolean item = cell.subject().kind() == Item.KIND;
        Entity report = item ? entity(Reports.progress(draft.now(), subject, period))
                : entity(Reports.value(draft.now(), subject, period));
        String ours = report == null ? null : field.write(report.get(field));
        if (!Objects.equals(ours, cell.ours())) {
            throw Refusal.of("return.ours-moved", cell.place().toString(), cell.code(), cell.name());
        }
        Object value = field.read(taken.text());
        if (item) {
            Reports.report(draft, workspace.ids(), subject, period, field, value);
        } else {
            Reports.reportIndicator(draft, workspace.ids(), subject, period, field, value);
        }
    }

    private static @Nullable Entity entity(@Nullable ProgressEntry entry) {
        return entry == null ? null : entry.entity();
    }

    private static @Nullable Entity entity(@Nullable IndicatorValue value) {
        return value == null ? null : value.entity();
    }

    /**
     * One file after the other, each compared and taken in by itself; one that fails leaves the others unharmed.
     *
     * @param each is told of every file as soon as it is done
     */
    public List<TakenIn> takeIn(List<Path> files, ReturnHints hints, Acceptance acceptance, Progress progress,
            Consumer<TakenIn> each) {
        List<TakenIn> all = new ArrayList<>();
        for (Path file : files) {
            progress.at("take-in", all.size(), files.size());
            ReturnPreview preview = preview(file, hints);
            TakenIn one;
            try {
                one = accept(preview, ReturnChoices.all(acceptance));
            } catch (Refusal refusal) {
                one = new TakenIn(preview.with(refusal.problem()), ReturnOutcome.REFUSED, 0, null);
            }
            each.accept(one);
            all.add(one);
        }
        return all;
    }
}
