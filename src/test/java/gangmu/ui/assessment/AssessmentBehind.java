package gangmu.ui.assessment;

import gangmu.ui.SessionAlone;
import gangmu.ui.shell.Destination;

/** How many rows the assessment shows to whoever comes by a door. */
public final class AssessmentBehind {
    private AssessmentBehind() {
    }

    public static int rows(SessionAlone on, Destination door) {
        return switch (door) {
            case Destination.ItemVerdicts verdicts -> {
                ItemVerdictsModel model = new ItemVerdictsModel(on.session);
                model.refresh();
                model.arrive(verdicts.which(), verdicts.current());
                yield model.grid().rowCount();
            }
            case Destination.IndicatorVerdicts verdicts -> {
                IndicatorVerdictsModel model = new IndicatorVerdictsModel(on.session);
                model.refresh();
                model.overruled().choose(verdicts.which());
                yield model.grid().rowCount();
            }
            case Destination.Assessed assessed when assessed.sheet() == Destination.AssessmentSheet.FINDINGS -> {
                FindingsModel model = new FindingsModel(on.session);
                model.refresh();
                on.settled();
                yield model.grid().rowCount();
            }
            default -> throw new AssertionError(door);
        };
    }
}
