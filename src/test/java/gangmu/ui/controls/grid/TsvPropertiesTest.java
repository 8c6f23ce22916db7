package gangmu.ui.controls.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TsvPropertiesTest {
    @Property(tries = 300)
    void whatIsCopiedIsPastedAsItWas(@ForAll("blocks") List<List<String>> block) {
        assertThat(Tsv.read(Tsv.write(block))).isEqualTo(block);
    }

    @Provide
    Arbitrary<List<List<String>>> blocks() {
        Arbitrary<String> cell = Arbitraries.strings().withChars("ab\"水 ,\t\n").ofMaxLength(6);
        return Arbitraries.integers().between(1, 4).flatMap(width ->
                cell.list().ofSize(width).list().ofMinSize(1).ofMaxSize(4));
    }
}
