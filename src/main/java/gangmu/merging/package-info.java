/**
 * What a plan is by the change sets that its copies know of: their one order, how those of different copies fit together, and
 * what does not, kept until a person decides it. Imports changes, plan, period and assessment.
 */
@NullMarked
package gangmu.merging;

import org.jspecify.annotations.NullMarked;
