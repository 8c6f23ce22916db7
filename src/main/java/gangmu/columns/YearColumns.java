package gangmu.columns;

import gangmu.assessment.YearResult;
import gangmu.changes.ValueType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is shown of a year beside the verdict of the plan, of items and indicators alike; nothing where nothing is asked. */
final class YearColumns {
    private YearColumns() {
    }

    static @Nullable Object asked(@Nullable YearResult year) {
        return year == null ? null : Named.shown(year.asked());
    }

    static @Nullable BigDecimal done(@Nullable YearResult year) {
        return year == null ? null : year.done();
    }

    static @Nullable BigDecimal share(@Nullable YearResult year) {
        return year == null ? null : year.share();
    }

    static @Nullable Sentence state(@Nullable YearResult year) {
        return year == null ? null : words -> words.get("year." + ValueType.choiceName(year.state()));
    }
}
