package gangmu.usecase.workspace;

import gangmu.faults.OurFaults;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who are told of every change set once it is on the disk. */
final class ChangeListeners {
    private final List<Consumer<Committed>> listeners = new CopyOnWriteArrayList<>();

    void add(Consumer<Committed> listener) {
        listeners.add(listener);
    }

    void remove(Consumer<Committed> listener) {
        listeners.remove(listener);
    }

    /** What is on the disk stays so, whatever goes wrong in somebody who is told of it. */
    void tell(Committed committed) {
        for (Consumer<Committed> listener : listeners) {
            try {
                listener.accept(committed);
            } catch (RuntimeException | Error e) {
                OurFaults.note(Workspace.class, "telling of a change set", e);
            }
        }
    }
}
