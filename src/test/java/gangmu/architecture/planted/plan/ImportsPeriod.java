package gangmu.architecture.planted.plan;

import gangmu.architecture.planted.period.ImportsPlan;

/** Planted: {@code plan} may not import {@code period}; and the two form a cycle. */
public final class ImportsPeriod {
    public ImportsPlan other() {
        return new ImportsPlan();
    }
}
