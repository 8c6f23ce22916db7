package gangmu.architecture.planted.period;

import gangmu.architecture.planted.plan.ImportsPeriod;

/** Planted: may import {@code plan}, but then not the other way round. */
public final class ImportsPlan {
    public ImportsPeriod other() {
        return new ImportsPeriod();
    }
}
