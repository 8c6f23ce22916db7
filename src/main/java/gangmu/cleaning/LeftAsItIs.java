package gangmu.cleaning;

import java.io.IOException;
import java.io.Serial;

/** That a file stays as it is, since a change would spoil it, or nothing is known of its format. */
final class LeftAsItIs extends IOException {
    @Serial
    private static final long serialVersionUID = 1;
    private final String why;

    /**
     * @param why the code that {@link gangmu.evidence.MetadataRemoval.Cleaned#left} names
     */
    LeftAsItIs(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
