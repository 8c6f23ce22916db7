/**
 * Whose return a file is, for which plan and period, and how sure that is. Of the rooms it imports {@code document},
 * {@code template}, {@code kept}, {@code table} and {@code reading}.
 */
@NullMarked
package gangmu.returns.recognising;

import org.jspecify.annotations.NullMarked;
