/**
 * Looking back: the journal searched, two states compared, changes as people read them. Of the rooms it imports
 * {@code content} and {@code workspace}.
 */
@NullMarked
package gangmu.usecase.history;

import org.jspecify.annotations.NullMarked;
