/**
 * Finds the headings of a table and what each means: one row or several, what they say besides the column (year, part,
 * negation, unit of measure), and notes of a unit of measure above or below them. May import {@code returns.reading}.
 */
@NullMarked
package gangmu.returns.headers;

import org.jspecify.annotations.NullMarked;
