/**
 * The intentions of the user, in rooms by meaning; each room says what it may import of the others, and the core
 * besides. This package itself holds nothing.
 */
@NullMarked
package gangmu.usecase;

import org.jspecify.annotations.NullMarked;
