/**
 * Reads what people write: a raw cell and what the column expects give a reading that is understood, doubtful, blank or
 * unreadable. Pure functions; may import the JDK and JSpecify, and nothing of ours. The Chinese words it and the rooms for
 * names and headers know stand in {@code vocabulary.properties}, {@code units.txt} and {@code date-forms.txt} of this package.
 */
@NullMarked
package gangmu.returns.reading;

import org.jspecify.annotations.NullMarked;
