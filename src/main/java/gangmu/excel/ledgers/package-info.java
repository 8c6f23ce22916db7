/**
 * The office's own files with tables in them, as they are read for ledgers. May import {@code returns.document}, the port
 * in {@code ledgers}, and {@code excel.reading}.
 */
@NullMarked
package gangmu.excel.ledgers;

import org.jspecify.annotations.NullMarked;
