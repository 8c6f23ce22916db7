/**
 * Intentions that edit the plan and what was reported, and attach evidence. Of the rooms they import {@code content}
 * and {@code workspace}.
 */
@NullMarked
package gangmu.usecase.editing;

import org.jspecify.annotations.NullMarked;
