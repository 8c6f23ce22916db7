package gangmu.ui.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the program remembers of its user, in one file: language, theme, the workspaces opened last. */
public final class Settings {
    private static final Logger LOG = Logger.getLogger(Settings.class.getName());
    private static final int MOST_RECENT = 10;
    private final Path file;
    private final Properties values = new Properties();

    /** Reads the settings; a missing or unreadable file is as good as none. */
    public Settings(Path file) {
        this.file = file;
        if (Files.isReadable(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                values.clear();
            }
        }
    }

    public Locale language() {
        return Locale.forLanguageTag(values.getProperty("language", "zh-CN"));
    }

    public void language(Locale language) {
        put("language", language.toLanguageTag());
    }

    public boolean dark() {
        return values.getProperty("theme", "light").equals("dark");
    }

    public void dark(boolean dark) {
        put("theme", dark ? "dark" : "light");
    }

    /** The workspaces opened last, newest first, as far as they are still there. */
    public List<Path> recent() {
        List<Path> recent = new ArrayList<>();
        for (int i = 0; i < MOST_RECENT; i++) {
            String path = values.getProperty("recent." + i);
            if (path != null && Files.isDirectory(Path.of(path))) {
                recent.add(Path.of(path));
            }
        }
        return recent;
    }

    public void opened(Path workspace) {
        List<Path> recent = new ArrayList<>(recent());
        recent.remove(workspace);
        recent.addFirst(workspace);
        for (int i = 0; i < MOST_RECENT; i++) {
            if (i < recent.size()) {
                values.setProperty("recent." + i, recent.get(i).toString());
            } else {
                values.remove("recent." + i);
            }
        }
        save();
    }

    public String text(String key, String otherwise) {
        return values.getProperty(key, otherwise);
    }

    public void put(String key, String value) {
        values.setProperty(key, value);
        save();
    }

    private void save() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            try (Writer out = Files.newBufferedWriter(file)) {
                values.store(out, null);
            }
        } catch (IOException e) {
            // What is remembered for convenience must not stand in the way of work.
            LOG.log(Level.WARNING, "the settings were not kept", e);
        }
    }
}
