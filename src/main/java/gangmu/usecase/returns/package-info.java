/**
 * Intentions around returns: sending templates, taking in, answering, reminding. Of the rooms they import {@code
 * content}, {@code workspace}, and {@code editing} for the evidence that comes along.
 */
@NullMarked
package gangmu.usecase.returns;

import org.jspecify.annotations.NullMarked;
