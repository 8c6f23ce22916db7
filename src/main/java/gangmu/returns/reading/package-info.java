/**
 * Reads what people write: a raw cell and what the column expects give a reading that is understood, doubtful, blank or
 * unreadable; names of units and headers of columns are recognised the same way. Pure functions; may import the JDK,
 * JSpecify and ICU4J, and nothing of ours. The Chinese words it knows stand in {@code vocabulary.properties},
 * {@code units.txt} and {@code date-forms.txt} of this package.
 */
@NullMarked
package gangmu.returns.reading;

import org.jspecify.annotations.NullMarked;
