/**
 * What a draft of the report claims, read from its text: numbers, their units, words of judgement, names of what is listed;
 * and how that differs from the text that was written. May import what {@code status} may, and {@code status.figures}.
 */
@NullMarked
package gangmu.status.draft;

import org.jspecify.annotations.NullMarked;
