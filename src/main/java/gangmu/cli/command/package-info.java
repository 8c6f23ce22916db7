/**
 * What all commands share: the invocation, opening a workspace, words or JSON, how things are named. Imports none of
 * the other rooms.
 */
@NullMarked
package gangmu.cli.command;

import org.jspecify.annotations.NullMarked;
