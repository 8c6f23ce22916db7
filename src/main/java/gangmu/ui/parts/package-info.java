/**
 * What several screens share: tables of entities and of the fields of one, edits, amounts and verdicts as they are
 * shown. May import {@code shell}, {@code controls}, {@code usecase}, the core's types and {@code words}; no screen.
 */
@NullMarked
package gangmu.ui.parts;

import org.jspecify.annotations.NullMarked;
