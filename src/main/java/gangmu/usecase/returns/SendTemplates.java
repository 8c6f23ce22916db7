package gangmu.usecase.returns;

import gangmu.changes.Entity;
import gangmu.changes.FileTrouble;
import gangmu.changes.Origin;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.returns.ReturnWorkbooks;
import gangmu.returns.template.SentTemplate;
import gangmu.returns.template.TemplateCode;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateFilling;
import gangmu.returns.template.TemplateLayout;
import gangmu.returns.template.TemplateSheet;
import gangmu.usecase.content.UnitNames;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.OutputFile;
import gangmu.usecase.workspace.OutsideWorkspaces;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sending out templates: one workbook for each unit that leads something, and one change set that remembers them all.
 */
public final class SendTemplates {
    private static final int MOST_NAMED = 20;
    private final Workspace workspace;
    private final ReturnWorkbooks workbooks;

    public SendTemplates(Workspace workspace, ReturnWorkbooks workbooks) {
        this.workspace = workspace;
        this.workbooks = workbooks;
    }

    /** The files that were written, in the order of their units, and the change set that remembers them. */
    public record Sent(List<Path> files, @Nullable Committed committed) {
    }

    /** The units that lead something in this plan, in their order. */
    public List<Unit> units(Plan plan, Period period) {
        return new TemplateFilling(workspace.snapshot(), plan, period).units();
    }

    /** What nobody is asked for, because no unit leads it: code and name. */
    public List<String> unasked(Plan plan, Period period) {
        return new TemplateFilling(workspace.snapshot(), plan, period).unasked();
    }

    /**
     * The units meant by these names (any of the names that a unit has); all that lead something where none is given.
     *
     * @throws Refusal {@code unit.unknown}
     */
    public List<UUID> unitsNamed(Plan plan, Period period, List<String> names) {
        UnitNames known = new UnitNames(workspace.snapshot());
        return names.isEmpty() ? units(plan, period).stream().map(Unit::id).toList()
                : names.stream().map(known::find).distinct().toList();
    }

    /**
     * The keys of the columns meant by these names: their headers, or the names of their fields.
     *
     * @throws Refusal {@code template.open-unknown} where no template has such a column, or units cannot be asked for it
     */
    public Set<String> columnsNamed(Plan plan, List<String> names) {
        Map<String, Set<String>> openable = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (TemplateSheet sheet : TemplateSheet.values()) {
            TemplateLayout.columns(sheet, plan, List.of()).stream().filter(TemplateColumn::isOpenable).forEach(column -> {
                List<String> words = workbooks.words().headers(sheet, column);
                headers.putIfAbsent(column.key(), words.getFirst());
                Set<String> known = openable.computeIfAbsent(column.key(), any -> new HashSet<>());
                known.addAll(words);
                known.add(column.key());
                known.add(Objects.requireNonNull(column.field()).name());
            });
        }
        Set<String> keys = new LinkedHashSet<>();
        for (String name : names) {
            List<String> meant = openable.entrySet().stream().filter(each -> each.getValue().contains(name.strip()))
                    .map(Map.Entry::getKey).toList();
            if (meant.isEmpty()) {
                throw Refusal.of("template.open-unknown", name,
                        headers.values().stream().distinct().collect(Collectors.joining("\u3001")));
            }
            keys.addAll(meant);
        }
        return keys;
    }

    /** As below, with no column open but those that always are. */
    public Sent send(Plan plan, Period period, List<UUID> units, Path folder, Progress progress) {
        return send(plan, period, units, Set.of(), folder, progress);
    }

    /**
     * Writes the templates flat into a folder, which is made if need be. A file that is there already is never
     * written over (somebody may have filled it in): the new one gets a number.
     *
     * @param opened the keys of the columns that units may correct this time, see {@link #columnsNamed}
     * @throws Refusal {@code period.closed}, {@code template.text-too-long}, {@code template.nothing-to-report},
     *     {@code template.write-failed}:
     *     nothing is left behind then, and nothing is remembered as sent
     */
    public Sent send(Plan plan, Period period, List<UUID> units, Set<String> opened, Path folder, Progress progress) {
        if (period.closed()) {
            throw Refusal.of("period.closed", period.name());
        }
        OutsideWorkspaces.refuseInside(folder);
        AtomicReference<Snapshot> asOf = new AtomicReference<>();
        AtomicLong position = new AtomicLong();
        // Drafting nothing reads the state and its position together, between two edits.
        workspace.commit(Origin.of("send-templates"), draft -> {
            asOf.set(draft.now());
            position.set(workspace.journal().position());
        });
        TemplateFilling filling = new TemplateFilling(Objects.requireNonNull(asOf.get()), plan, period, opened);
        refuseLongTexts(filling, units);
        List<Written> written = new ArrayList<>();
        Set<Path> made = new HashSet<>();
        try {
            Files.createDirectories(folder);
            for (UUID unit : units) {
                progress.at("send-templates", written.size(), units.size());
                written.add(write(filling, plan, period, unit, position.get(), folder, made));
            }
            Committed committed = workspace.commit(new Origin("send-templates", period.name()),
                    draft -> written.forEach(file -> draft.add(file.sent().entity())));
            List<Path> files = new ArrayList<>();
            for (Written file : written) {
                moveIntoPlace(file.unfinished(), file.file());
                files.add(file.file());
            }
            return new Sent(List.copyOf(files), committed);
        } catch (IOException e) {
            throw new Refusal(Problem.of("template.write-failed", folder.toString(), FileTrouble.of(e, folder)), e);
        } finally {
            written.forEach(file -> deleteQuietly(file.unfinished()));
        }
    }

    /** No cell holds a text as long as that; to cut it would send something else than what is kept. */
    private void refuseLongTexts(TemplateFilling filling, List<UUID> units) {
        Set<String> tooLong = new LinkedHashSet<>();
        for (UUID unit : units) {
            for (TemplateContent.Sheet sheet : filling.sheets(unit)) {
                for (TemplateContent.Row row : sheet.rows()) {
                    for (int i = 0; i < row.cells().size(); i++) {
                        String text = row.cells().get(i).text();
                        if (text != null && !workbooks.holds(text)) {
                            tooLong.add(row.code() + " " + row.name() + " \u00b7 " + workbooks.words().headers(sheet.kind(),
                                    sheet.columns().get(i)).getFirst() + " (" + text.length() + ")");
                        }
                    }
                }
            }
        }
        if (!tooLong.isEmpty()) {
            throw Refusal.of("template.text-too-long", tooLong.size(),
                    tooLong.stream().limit(MOST_NAMED).collect(Collectors.joining("\n")));
        }
    }

    private record Written(SentTemplate sent, Path unfinished, Path file) {
    }

    private Written write(TemplateFilling filling, Plan plan, Period period, UUID unit, long position, Path folder,
            Set<Path> taken) throws IOException {
        UUID id = workspace.ids().get();
        String unitName = new PlanTree(workspace.snapshot(), plan.id()).unitName(unit);
        Path file = free(folder, workbooks.fileName(new TemplateContent.Named(unit, unitName),
                new TemplateContent.Named(period.id(), period.name())), taken);
        SentTemplate sent = new SentTemplate(Entity.blank(SentTemplate.KIND, id)
                .with(SentTemplate.PLAN, plan.id()).with(SentTemplate.PERIOD, period.id())
                .with(SentTemplate.UNIT, unit).with(SentTemplate.CODE, TemplateCode.of(id))
                .with(SentTemplate.POSITION, position).with(SentTemplate.SENT, workspace.clock().instant())
                .with(SentTemplate.FILE_NAME, Objects.requireNonNull(file.getFileName()).toString()));
        Path unfinished = OutputFile.unfinished(folder, id);
        boolean complete = false;
        try {
            workbooks.write(filling.fill(sent), unfinished);
            OutputFile.sweepBeside(unfinished);
            complete = true;
        } finally {
            if (!complete) {
                deleteQuietly(unfinished);
            }
        }
        return new Written(sent, unfinished, file);
    }

    private static Path free(Path folder, String name, Set<Path> taken) {
        int dot = name.lastIndexOf('.');
        Path file = folder.resolve(name);
        // Two units may share a short name, and Windows does not tell capitals apart.
        for (int number = 2; Files.exists(file) || !taken.add(lower(file)); number++) {
            file = folder.resolve(name.substring(0, dot) + "_" + number + name.substring(dot));
        }
        return file;
    }

    private static Path lower(Path file) {
        return file.resolveSibling(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT));
    }

    private static void moveIntoPlace(Path unfinished, Path file) throws IOException {
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, file);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A part file that cannot be deleted harms nobody.
        }
    }
}
