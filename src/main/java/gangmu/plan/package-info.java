/**
 * What a plan is: units, working groups, indicators, the tree of sections, tasks, projects, policies and steps, and
 * the rules that every edit of them keeps. May import {@code changes} alone.
 */
@NullMarked
package gangmu.plan;

import org.jspecify.annotations.NullMarked;
