package gangmu.usecase.returns;

import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.usecase.workspace.Committed;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param outcome of taking it in; the preview's own where nothing was taken
 * @param taken how many cells were taken over
 * @param committed the one change set of this file, null where nothing was changed
 */
public record TakenIn(ReturnPreview preview, ReturnOutcome outcome, int taken, @Nullable Committed committed) {
}
