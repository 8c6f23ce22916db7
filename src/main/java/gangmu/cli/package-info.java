/**
 * The use cases from the command line: reads the arguments and tells what went wrong. May import its rooms, {@code
 * usecase}, the core's types and {@code words}; of its rooms only {@code command} is known to the others.
 */
@NullMarked
package gangmu.cli;

import org.jspecify.annotations.NullMarked;
