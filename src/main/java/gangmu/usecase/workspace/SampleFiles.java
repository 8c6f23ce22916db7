package gangmu.usecase.workspace;

import java.nio.file.Path;

/** The files of the sample, as a user could have them. */
public interface SampleFiles {
    /** The plan workbook, in the folder. */
    String PLAN = "plan.xlsx";
    /** The folder of the filled mid-term returns of all units. */
    String RETURNS = "returns";
    /** How many there are. */
    int RETURN_COUNT = 66;

    /** Where they lie; they are put there if need be. */
    Path folder();
}
