/** Commands that make a plan of files, or bring one up to date: {@code new} and {@code import}. Imports {@code command}. */
@NullMarked
package gangmu.cli.ledgers;

import org.jspecify.annotations.NullMarked;
