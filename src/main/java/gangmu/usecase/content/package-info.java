/**
 * What a workspace holds: every kind and rule there is, what its things are called, how a person names one, and all
 * of it shown. Imports none of the rooms.
 */
@NullMarked
package gangmu.usecase.content;

import org.jspecify.annotations.NullMarked;
