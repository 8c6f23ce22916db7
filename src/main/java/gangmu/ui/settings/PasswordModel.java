package gangmu.ui.settings;

import gangmu.changes.Problem;
import gangmu.ui.shell.Session;
import java.nio.file.Path;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Locks the workspace with a password, gives it another one, or takes it away. */
public final class PasswordModel {
    private static final int SHORTEST = 8;
    private final Session session;
    private final Change change;
    private final boolean locked;
    private final StringProperty old = new SimpleStringProperty("");
    private final StringProperty young = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");

    /** Closes the workspace, changes its password, and opens it again. */
    @FunctionalInterface
    public interface Change {
        /** @param password null for none */
        void to(char @Nullable [] password);
    }

    PasswordModel(Session session, Change change) {
        this.session = session;
        this.change = change;
        this.locked = session.adapters().storage().isLocked(session.workspace().folder());
    }

    /** Locks it with the new password: long enough, typed twice alike, and by somebody who knows the old one. */
    void set() {
        if (young.get().length() < SHORTEST) {
            session.notices().tell(Problem.of("password.too-short", SHORTEST));
        } else if (!young.get().equals(again.get())) {
            session.notices().tell(Problem.of("password.differ"));
        } else {
            char[] password = young.get().toCharArray();
            afterOld(() -> change.to(password));
        }
    }

    /** Takes the password away. */
    void remove() {
        afterOld(() -> change.to(null));
    }

    /** Whoever changes a password knows it. */
    private void afterOld(Runnable next) {
        Path folder = session.workspace().folder();
        char[] password = old.get().toCharArray();
        session.work().quietly(() -> {
            session.adapters().storage().unlock(folder, password);
            return folder;
        }).whenComplete((unlocked, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                next.run();
            }
        });
    }

    /** Whether it has a password now. */
    boolean locked() {
        return locked;
    }

    StringProperty old() {
        return old;
    }

    StringProperty young() {
        return young;
    }

    /** The new one once more. */
    StringProperty again() {
        return again;
    }
}
