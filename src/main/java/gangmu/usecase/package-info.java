/**
 * One class per intention of the user, the open workspace that they all act on, and the ports that the adapters fill.
 * May import the rest of the core.
 */
@NullMarked
package gangmu.usecase;

import org.jspecify.annotations.NullMarked;
