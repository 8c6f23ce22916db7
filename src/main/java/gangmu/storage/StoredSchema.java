package gangmu.storage;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.h2.result.RowFactory;
import org.h2.result.SearchRow;
import org.h2.value.CompareMode;
import org.h2.value.VersionedValue;
import org.jspecify.annotations.Nullable;

/**
 * What the file of a database holds besides rows: the statements that H2 runs at every opening, the classes that it
 * loads for its maps. A trigger or a function in Java source among them would be compiled and run before any statement
 * of ours. Here they are read from the store's maps as they lie on the disk: nothing is run, nothing loaded, nothing
 * written, not even a transaction brought to its end.
 *
 * @param statements what H2 makes its tables, indexes and the rest by, in one line each, with every name that H2 made up,
 *     every salt and hash and every count of values taken out, as they differ between databases that are alike
 * @param version the newest migration that the file says it has been through, 0 where it says nothing
 */
record StoredSchema(List<String> statements, int version) {
    /** The numbers of the columns in the tables that are read: H2's own, and that of the migrations. */
    private static final int STATEMENT = 3;
    private static final int STATEMENT_COLUMNS = 4;
    private static final int MIGRATION = 1;
    private static final int MIGRATION_COLUMNS = 10;
    private static final String STATEMENTS = "table.0";
    private static final String TYPES = "_";
    private static final String PREPARED = "openTransactions";
    private static final String MIGRATIONS = "CREATE CACHED TABLE \"PUBLIC\".\"flyway_schema_history\"(";
    private static final Pattern MADE_UP = Pattern.compile("\"(PRIMARY_KEY|CONSTRAINT|CONSTRAINT_INDEX)_[0-9A-F]+\"");
    /** How many different values H2 counted in a column of many rows: it writes that into the statement that makes the table. */
    private static final Pattern COUNTED = Pattern.compile(" SELECTIVITY \\d{1,3}(?=[ ,)]|$)");
    private static final Pattern SECRETS = Pattern.compile("SALT '[0-9a-f]*' HASH '[0-9a-f]*'");
    private static final Pattern OURS = Pattern.compile("_|openTransactions|lobMap|tempLobMap|lobRef|lobData"
            + "|undoLog[.-]\\d+|(?:table|index|temp)\\.\\d+");

    StoredSchema {
        statements = List.copyOf(statements);
    }

    /** That a file holds what no database of this program does. */
    static final class Foreign extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Foreign(String what) {
            super(what);
        }
    }

    /**
     * Reads it.
     *
     * @throws Foreign where the file would have other classes loaded than H2's own
     * @throws MVStoreException where the file is damaged, or somebody else has it open
     */
    static StoredSchema of(Path file, @Nullable WorkspaceKey key) {
        MVStore.Builder builder = new MVStore.Builder().fileName(file.toAbsolutePath().toString()).readOnly()
                .autoCommitDisabled();
        if (key != null) {
            builder.encryptionKey(key.databasePassword().toCharArray());
        }
        try (MVStore store = builder.open()) {
            refuseOtherMaps(store);
            refuseOtherTypes(store);
            return read(store);
        }
    }

    private static void refuseOtherMaps(MVStore store) {
        for (String name : store.getMapNames()) {
            if (!OURS.matcher(name).matches()) {
                throw new Foreign(name);
            }
        }
        // Its entries are any objects of Java; a program that prepares no transactions of two phases has none.
        if (store.hasMap(PREPARED) && store.hasData(PREPARED)) {
            throw new Foreign(PREPARED);
        }
    }

    private static void refuseOtherTypes(MVStore store) {
        MVMap<String, String> types = store.openMap(TYPES, new MVMap.Builder<String, String>()
                .keyType(StringDataType.INSTANCE).valueType(new TypeName()));
        types.forEach((hash, name) -> {
            // Read through: what is not known is refused by the reader.
        });
    }

    private static StoredSchema read(MVStore store) {
        if (!store.hasMap(STATEMENTS)) {
            throw Damage.ofState();
        }
        List<String> statements = new ArrayList<>();
        int version = 0;
        for (Map.Entry<Long, VersionedValue<SearchRow>> record : rows(store, STATEMENTS, STATEMENT_COLUMNS).entrySet()) {
            // Of a change that was never finished, both what was there and what was to be: H2 decides later.
            SearchRow now = record.getValue().getCurrentValue();
            SearchRow before = record.getValue().getCommittedValue();
            for (SearchRow row : now == before ? List.of(now) : both(now, before)) {
                String statement = row.getValue(STATEMENT).getString();
                statements.add(plain(statement));
                if (statement.startsWith(MIGRATIONS)) {
                    version = version(store, "table." + record.getKey());
                }
            }
        }
        return new StoredSchema(statements, version);
    }

    private static List<SearchRow> both(@Nullable SearchRow one, @Nullable SearchRow other) {
        List<SearchRow> both = new ArrayList<>();
        if (one != null) {
            both.add(one);
        }
        if (other != null) {
            both.add(other);
        }
        return both;
    }

    private static int version(MVStore store, String table) {
        int newest = 0;
        if (store.hasMap(table)) {
            for (VersionedValue<SearchRow> row : rows(store, table, MIGRATION_COLUMNS).values()) {
                SearchRow committed = row.getCommittedValue();
                String version = committed == null ? null : committed.getValue(MIGRATION).getString();
                if (version != null && version.matches("\\d{1,9}")) {
                    newest = Math.max(newest, Integer.parseInt(version));
                }
            }
        }
        return newest;
    }

    private static MVMap<Long, VersionedValue<SearchRow>> rows(MVStore store, String map, int columns) {
        var rowType = RowFactory.getDefaultRowFactory().createRowFactory(null, CompareMode.getInstance(null, 0), null,
                new int[columns], null, null, columns, false).getRowDataType();
        return store.openMap(map, new MVMap.Builder<Long, VersionedValue<SearchRow>>().keyType(LongDataType.INSTANCE)
                .valueType(new VersionedValueType<SearchRow, Object>(rowType)));
    }

    /** In one line, without what differs between databases that are alike. */
    private static String plain(String statement) {
        String line = statement.replaceAll("\\s+", " ").strip();
        line = COUNTED.matcher(line).replaceAll("");
        return MADE_UP.matcher(SECRETS.matcher(line).replaceAll("SALT HASH")).replaceAll("\"$1\"");
    }

    /** The names of the classes by which H2 reads keys and values, taken as the texts that they are. */
    private static final class TypeName extends BasicDataType<String> {
        private static final String STORE = "org.h2.mvstore.";
        /** Those that stand for themselves. */
        private static final Set<String> PLAIN = Set.of(STORE + "type.LongDataType", STORE + "type.StringDataType",
                STORE + "type.ByteArrayDataType", STORE + "db.NullValueDataType",
                STORE + "db.LobStorageMap$BlobMeta$Type", STORE + "db.LobStorageMap$BlobReference$Type");

        @Override
        public String read(ByteBuffer buffer) {
            String name = DataUtils.readString(buffer, DataUtils.readVarInt(buffer));
            switch (name) {
                case STORE + "tx.VersionedValueType$Factory" -> read(buffer);
                case STORE + "db.RowDataType$Factory" -> {
                    DataUtils.readVarInt(buffer);
                    skipNumbers(buffer);
                    skipNumbers(buffer);
                    buffer.get();
                }
                case STORE + "db.ValueDataType$Factory" -> {
                    skipNumbers(buffer);
                    DataUtils.readVarInt(buffer);
                    skipNumbers(buffer);
                    buffer.get();
                }
                default -> {
                    if (!PLAIN.contains(name)) {
                        throw new Foreign(name);
                    }
                }
            }
            return name;
        }

        private static void skipNumbers(ByteBuffer buffer) {
            for (int left = DataUtils.readVarInt(buffer) - 1; left > 0; left--) {
                DataUtils.readVarInt(buffer);
            }
        }

        @Override
        public void write(WriteBuffer buffer, String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public int getMemory(String name) {
            return name.length();
        }

        @Override
        public String[] createStorage(int size) {
            return new String[size];
        }
    }
}
