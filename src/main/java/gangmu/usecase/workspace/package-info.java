/**
 * The open workspace that every intention acts on, the one writer of the journal, and the ports that the adapters
 * fill. Of the rooms it imports {@code content} and {@code undo}.
 */
@NullMarked
package gangmu.usecase.workspace;

import org.jspecify.annotations.NullMarked;
