package gangmu.usecase.workspace;

import gangmu.evidence.MetadataRemoval;
import gangmu.ledgers.LedgerFiles;
import gangmu.merging.PackageFiles;
import gangmu.returns.ReturnWorkbooks;
import gangmu.returns.UnitLetters;
import gangmu.status.planworkbook.PlanWorkbooks;
import gangmu.status.report.ReportFiles;
import gangmu.status.tables.StatusWorkbooks;

/** What the program is wired with: the one implementation of each port. */
public record Adapters(Storage storage, ReturnWorkbooks returnWorkbooks, UnitLetters unitLetters, LedgerFiles ledgerFiles,
        PlanWorkbooks planWorkbooks,
        StatusWorkbooks statusWorkbooks, ReportFiles reportFiles, MetadataRemoval metadataRemoval, SampleFiles sampleFiles,
        LogFiles logFiles, PackageFiles packageFiles) {
}
