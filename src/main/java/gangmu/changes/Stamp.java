package gangmu.changes;

import java.time.Instant;
import java.util.UUID;

/**
 * Who made a change set, when, and in which copy of the workspace.
 *
 * @param copy the copy of the workspace in which it was made; copies edited apart have different ones
 * @param clock logical clock: greater than that of every change set this copy had seen; with {@code copy} a total order
 * @param at the wall clock, for people to read; nothing is ordered by it
 * @param author the account name under which the program ran, or what the user chose to be called
 */
public record Stamp(UUID copy, long clock, Instant at, String author) {
}
