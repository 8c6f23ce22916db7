/** The use cases from the command line. May import {@code usecase}, the core's types and {@code words}. */
@NullMarked
package gangmu.cli;

import org.jspecify.annotations.NullMarked;
