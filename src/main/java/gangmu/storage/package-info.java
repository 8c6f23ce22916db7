/**
 * Workspaces on disk: the H2 database through jOOQ, migrations, the evidence folder, backups, the lock. May import the
 * core; the only place that knows SQL.
 */
@NullMarked
package gangmu.storage;

import org.jspecify.annotations.NullMarked;
