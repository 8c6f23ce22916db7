package gangmu.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;

/** Where an exception arose tells whose fault it is, whatever kind it is of. */
class OurFaultsTest {
    @Test
    void whatOurCodeThrowsWithoutHavingPromisedItIsOurs() {
        assertThat(OurFaults.isOurs(catchThrowable(() -> List.of().getFirst()))).isTrue();
        assertThat(OurFaults.isOurs(catchThrowable(() -> Integer.parseInt("one")))).isTrue();
        assertThat(OurFaults.isOurs(new IllegalStateException())).isTrue();
        assertThat(OurFaults.isOurs(new IllegalStateException(new ClassCastException()))).isTrue();
    }

    @Test
    void whatALibraryThrowsWhileItReadsIsAboutTheFile() {
        Throwable ofPoi = catchThrowable(() -> new CellReference("?!?"));
        assertThat(ofPoi).isInstanceOf(RuntimeException.class);
        assertThat(OurFaults.isOurs(ofPoi)).isFalse();
        assertThat(OurFaults.isOurs(catchThrowable(() -> CellRangeAddress.valueOf("?:?:?")))).isFalse();
        assertThat(OurFaults.isOurs(new IllegalStateException(ofPoi))).isFalse();
    }

    @Test
    void whatCodeHasToDeclareIsNoFaultOfTheProgram() {
        assertThat(OurFaults.isOurs(new IOException("gone"))).isFalse();
        assertThat(OurFaults.isOurs(new UncheckedIOException(new IOException("gone")))).isFalse();
        assertThat(OurFaults.isOurs(new IllegalStateException(new IOException("gone")))).isFalse();
        assertThat(OurFaults.isOurs(new StackOverflowError())).isFalse();
    }

    @Test
    void aFaultWithoutAStackIsNotPutOnTheFile() {
        NullPointerException bare = new NullPointerException();
        bare.setStackTrace(new StackTraceElement[0]);
        assertThat(OurFaults.isOurs(bare)).isTrue();
        assertThatThrownBy(() -> OurFaults.passOn(bare)).isSameAs(bare);
    }
}
