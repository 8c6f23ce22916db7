package gangmu.usecase.returns;

import gangmu.returns.ReturnPreview;
import gangmu.returns.recognising.ReturnHints;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of returns at an office of their own. */
abstract class AtTheReturnsOffice {
    @TempDir
    Path folder;
    ReturnsOffice office;

    @BeforeEach
    void openTheOffice() {
        office = ReturnsOffice.in(folder.resolve("workspace"));
    }

    @AfterEach
    void closeTheOffice() {
        office.close();
    }

    /** The template as it was sent to the water authority, to be filled in. */
    FilledReturn template() {
        return FilledReturn.open(office.template(folder.resolve("sent"), office.water()));
    }

    ReturnPreview preview(Path file) {
        return office.takeIn().preview(file, ReturnHints.NONE);
    }
}
