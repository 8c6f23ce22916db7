package gangmu.launch;

import gangmu.cleaning.FileMetadataRemoval;
import gangmu.excel.cells.OfficeTemporaryFiles;
import gangmu.excel.ledgers.OfficeTables;
import gangmu.excel.plan.PoiPlanWorkbooks;
import gangmu.excel.returns.WorkbookFiles;
import gangmu.excel.status.PoiStatusWorkbooks;
import gangmu.storage.H2Storage;
import gangmu.storage.PackageZip;
import gangmu.usecase.workspace.Adapters;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.TemporaryFiles;
import gangmu.word.PoiLetters;
import gangmu.word.PoiReports;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Puts the adapters to their ports, by hand. */
public final class Wiring {
    private Wiring() {
    }

    public static Adapters adapters(Clock clock, Supplier<UUID> ids) {
        return adapters(new H2Storage(clock, ids));
    }

    /** As the program is wired, but that workspaces are kept elsewhere. */
    public static Adapters adapters(Storage storage) {
        OfficeTemporaryFiles.into(() -> TemporaryFiles.folder("office"));
        return new Adapters(storage, new WorkbookFiles(), new PoiLetters(), new OfficeTables(), new PoiPlanWorkbooks(),
                new PoiStatusWorkbooks(), new PoiReports(),
                new FileMetadataRemoval(() -> TemporaryFiles.folder("clean")), new BundledSample(),
                new HomeLogs(HomeLogs.folder()), new PackageZip());
    }
}
