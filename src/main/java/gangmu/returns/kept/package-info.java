/**
 * What the workspace keeps of returns: those received, questions put to units, words learned. Of the rooms it imports
 * {@code template} and {@code reading}.
 */
@NullMarked
package gangmu.returns.kept;

import org.jspecify.annotations.NullMarked;
