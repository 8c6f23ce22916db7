/**
 * A disk that remembers in what order it was written to and flushed, and what a power cut could have left of it: a file
 * system for the program and for H2, which both write through it to the real one.
 */
@org.jspecify.annotations.NullMarked
package gangmu.storage.disk;
