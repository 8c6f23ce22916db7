package gangmu.returns;

import java.util.Map;

/** What is to be taken from a return: cell by cell where a choice was made, by the general rule elsewhere. */
public record ReturnChoices(Acceptance acceptance, Map<CellComparison.Key, CellChoice> cells) {
    public ReturnChoices {
        cells = Map.copyOf(cells);
    }

    public static ReturnChoices all(Acceptance acceptance) {
        return new ReturnChoices(acceptance, Map.of());
    }
}
