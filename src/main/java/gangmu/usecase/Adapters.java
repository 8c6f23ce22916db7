package gangmu.usecase;

import gangmu.returns.ReturnWorkbooks;
import gangmu.status.tables.PlanWorkbooks;

/** What the program is wired with: the one implementation of each port. */
public record Adapters(Storage storage, ReturnWorkbooks returnWorkbooks, PlanWorkbooks planWorkbooks,
        SampleFiles sampleFiles) {
}
