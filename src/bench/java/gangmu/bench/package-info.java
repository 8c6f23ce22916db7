/**
 * Runs all benchmarks and sets each beside its floor. To add one: a public class named {@code …Bench} in any package,
 * whose JMH methods say what they measure; those whose names begin with {@code floor} are what it cannot be faster than.
 */
@NullMarked
package gangmu.bench;

import org.jspecify.annotations.NullMarked;
