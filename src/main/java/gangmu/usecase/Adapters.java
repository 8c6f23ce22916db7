package gangmu.usecase;

import gangmu.status.tables.PlanWorkbooks;

/** What the program is wired with: the one implementation of each port. */
public record Adapters(Storage storage, PlanWorkbooks planWorkbooks) {
}
