package gangmu.returns.cases;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Snapshot;
import gangmu.excel.returns.WorkbookFiles;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.reading.CellText;
import gangmu.returns.recognising.ReturnHints;
import gangmu.storage.TestWorkspaces;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.returns.SendTemplates;
import gangmu.usecase.returns.TakeInReturn;
import gangmu.usecase.returns.TakenIn;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The office of the field cases: its workspace is restored once; what a case takes in is undone after it, so that each
 * finds the workspace as it was restored.
 */
final class CaseOffice implements AutoCloseable {
    private final Workspace workspace;
    private final TakeInReturn takeIn;

    private CaseOffice(Workspace workspace) {
        this.workspace = workspace;
        this.takeIn = new TakeInReturn(workspace, new WorkbookFiles());
    }

    static CaseOffice restore(Path backup, Path folder) {
        TestWorkspaces.storage().restore(backup, folder, Progress.NONE);
        return new CaseOffice(TestWorkspaces.open(folder));
    }

    /** What was taken in of files, one after the other; closing it undoes that. */
    final class Taken implements AutoCloseable {
        private final List<TakenIn> files = new ArrayList<>();
        private final Snapshot after;

        private Taken(List<Path> paths, ReturnHints hints) {
            files.addAll(takeIn.takeIn(TakeInReturn.files(paths), hints, Acceptance.SAFE, Progress.NONE, one -> {
            }));
            after = workspace.snapshot();
        }

        List<TakenIn> files() {
            return files;
        }

        /** The plan after it. */
        Snapshot after() {
            return after;
        }

        @Override
        public void close() {
            files.reversed().stream().map(TakenIn::committed).filter(Objects::nonNull)
                    .forEach(committed -> Workspace.await(workspace.undo(committed.changeSet().id())));
        }
    }

    /** What files would change. */
    List<ReturnPreview> look(Path... files) {
        return takeIn.preview(List.of(files), ReturnHints.NONE, Progress.NONE, preview -> {
        });
    }

    void accept(ReturnPreview preview) {
        takeIn.accept(preview, ReturnChoices.all(Acceptance.SAFE));
    }

    /** Takes files in by {@code safe}. */
    Taken takeIn(Path... files) {
        return takeIn(ReturnHints.NONE, files);
    }

    Taken takeIn(ReturnHints hints, Path... files) {
        return new Taken(List.of(files), hints);
    }

    /** As when the user says whose return it is. */
    ReturnHints of(String unit, String period) {
        Plan plan = PlanChoice.plan(workspace.snapshot(), null);
        Period chosen = PlanChoice.period(workspace.snapshot(), plan, period);
        return new ReturnHints(plan.id(), chosen.id(), new SendTemplates(workspace, new WorkbookFiles())
                .unitsNamed(plan, chosen, List.of(unit)).getFirst(), null, Map.of());
    }

    /** What the plan holds in place of a cell, in the period that its file is of. */
    static @Nullable String value(Snapshot snapshot, CellComparison cell, UUID period) {
        Field<?> field = Objects.requireNonNull(cell.column().field());
        Entity entity;
        if (cell.subject().kind() == Item.KIND) {
            ProgressEntry entry = Reports.progress(snapshot, cell.subject().id(), period);
            entity = entry == null ? null : entry.entity();
        } else {
            IndicatorValue value = Reports.value(snapshot, cell.subject().id(), period);
            entity = value == null ? null : value.entity();
        }
        return entity == null ? null : text(entity, field);
    }

    private static <T> @Nullable String text(Entity entity, Field<T> field) {
        return field.write(entity.get(field));
    }

    /** Whether two texts say the same value; numbers by their worth. */
    static boolean same(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        try {
            return new BigDecimal(one.strip()).compareTo(new BigDecimal(other.strip())) == 0;
        } catch (NumberFormatException e) {
            return CellText.clean(one).equals(CellText.clean(other));
        }
    }

    @Override
    public void close() {
        workspace.close();
    }
}
