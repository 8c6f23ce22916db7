package gangmu.ui.ledgers;

import gangmu.ui.shell.Desktop;
import gangmu.ui.shell.Work;
import gangmu.usecase.workspace.Adapters;
import gangmu.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the page of the office's own tables between the start page and the workspace that is made of them. */
public final class LedgerStart implements LedgersModel.Actions {
    /** Files that have tables in them. */
    public static final List<String> ENDINGS = List.of("xlsx", "xls", "et", "csv", "ods", "docx");
    private final Words words;
    private final Work work;
    private final Desktop desktop;
    private final Runnable back;
    private final ObjIntConsumer<Path> made;

    /**
     * The way there and back.
     *
     * @param back shows what was shown before
     * @param made goes on with the workspace that was made, told how many places are left to look at
     */
    public LedgerStart(Words words, Work work, Desktop desktop, Runnable back, ObjIntConsumer<Path> made) {
        this.words = words;
        this.work = work;
        this.desktop = desktop;
        this.back = back;
        this.made = made;
    }

    /** The page of these files, which are being read already. */
    public LedgersPage page(Adapters adapters, Clock clock, Supplier<UUID> ids, List<Path> files) {
        LedgersModel model = new LedgersModel(words, work, adapters, clock, ids, files, this);
        LedgersPage page = new LedgersPage(model);
        model.read();
        return page;
    }

    @Override
    public @Nullable Path chooseFolder() {
        return desktop.chooseFolder(words.get("start.choose-new"));
    }

    @Override
    public void back() {
        back.run();
    }

    @Override
    public void made(Path workspace, int open) {
        made.accept(workspace, open);
    }
}
