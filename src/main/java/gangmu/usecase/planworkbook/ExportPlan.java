package gangmu.usecase.planworkbook;

import gangmu.changes.JournalFilter;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.plan.Plan;
import gangmu.status.planworkbook.PlanForm;
import gangmu.status.planworkbook.PlanSheet;
import gangmu.status.planworkbook.PlanWorkbooks;
import gangmu.usecase.workspace.OutputFile;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Writes a plan, losslessly, as a plan workbook, with the files of its evidence in the folder evidence/ beside it. */
public final class ExportPlan {
    /** What one cell of a workbook can hold. */
    private static final int LONGEST_TEXT = 32_767;
    private final Workspace workspace;
    private final PlanWorkbooks workbooks;

    public ExportPlan(Workspace workspace, PlanWorkbooks workbooks) {
        this.workspace = workspace;
        this.workbooks = workbooks;
    }

    /**
     * What was written.
     *
     * @param file the workbook
     * @param evidenceFiles how many files of evidence lie beside it
     * @param evidenceMissing the titles of evidence whose file the workspace itself no longer has
     */
    public record Exported(Path file, int evidenceFiles, List<String> evidenceMissing) {
    }

    /**
     * Writes the workbook and the files of its evidence, in place of what is there.
     *
     * @throws Refusal {@code file.*}: what was there before is there still
     */
    public Exported export(Plan plan, Locale language, Path file, Progress progress) {
        Snapshot snapshot = workspace.snapshot();
        List<PlanSheet> tables = new PlanTabulation(snapshot, plan.id()).tables();
        refuseLongTexts(tables);
        Path target = file.toAbsolutePath().normalize();
        List<String> missing = new ArrayList<>();
        int copied = 0;
        List<Evidence> pieces = pieces(snapshot, tables);
        progress.at("export", 0, pieces.size() + 1L);
        String last = workspace.journal().headings(JournalFilter.ALL, Long.MAX_VALUE, 1).stream().findFirst()
                .map(heading -> heading.id().toString()).orElse("");
        OutputFile.write(target, workspace.ids(), unfinished -> workbooks.write(tables, language, last, unfinished));
        for (Evidence piece : pieces) {
            progress.at("export", copied + 1L, pieces.size() + 1L);
            if (copy(piece, Objects.requireNonNull(target.getParent()))) {
                copied++;
            } else {
                missing.add(piece.title());
            }
        }
        return new Exported(target, copied, List.copyOf(missing));
    }

    private static void refuseLongTexts(List<PlanSheet> tables) {
        for (PlanSheet table : tables) {
            int named = table.indexOf("code").orElse(table.indexOf("name").orElse(1));
            for (PlanSheet.Row row : table.rows()) {
                for (Object value : row.values()) {
                    if (value instanceof String text && text.length() > LONGEST_TEXT) {
                        throw Refusal.of("plan-workbook.text-too-long", String.valueOf(row.values().get(named)));
                    }
                }
            }
        }
    }

    private static List<Evidence> pieces(Snapshot snapshot, List<PlanSheet> tables) {
        PlanSheet sheet = tables.get(PlanForm.EVIDENCE.ordinal());
        List<Evidence> pieces = new ArrayList<>();
        for (PlanSheet.Row row : sheet.rows()) {
            String id = (String) Objects.requireNonNull(row.values().getFirst());
            Evidence piece = new Evidence(
                    Objects.requireNonNull(snapshot.find(Evidence.KIND, UUID.fromString(id))));
            if (piece.hash() != null) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private boolean copy(Evidence piece, Path folder) {
        Path to = folder.resolve(Objects.requireNonNull(PlanTabulation.evidencePath(piece)));
        try {
            Path from = workspace.evidence().fileOf(Objects.requireNonNull(piece.hash()));
            if (!Files.exists(to) || Files.size(to) != Files.size(from)) {
                OutputFile.write(to, workspace.ids(), unfinished ->
                        Files.copy(from, unfinished, StandardCopyOption.REPLACE_EXISTING));
            }
            return true;
        } catch (Refusal refusal) {
            if (refusal.problem().code().startsWith("evidence.")) {
                return false;
            }
            throw refusal;
        } catch (IOException e) {
            return false;
        }
    }
}
