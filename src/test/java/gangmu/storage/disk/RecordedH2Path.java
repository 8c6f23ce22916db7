package gangmu.storage.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** How H2 sees the recorded disk. H2 makes these by itself. */
public final class RecordedH2Path extends FilePathWrapper {
    @Override
    public String getScheme() {
        return RecordedFileSystem.SCHEME;
    }

    @Override
    public boolean createFile() {
        boolean made = getBase().createFile();
        if (made) {
            RecordedDisk.current().opened(getBase().toString(), false);
        }
        return made;
    }

    @Override
    public void delete() {
        getBase().delete();
        RecordedDisk.current().deleted(getBase().toString());
    }

    @Override
    public void moveTo(FilePath to, boolean atomicReplace) {
        super.moveTo(to, atomicReplace);
        RecordedDisk.current().moved(getBase().toString(), ((RecordedH2Path) to).getBase().toString());
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        boolean existed = getBase().exists();
        FileChannel channel = getBase().open(mode);
        return mode.equals("r") ? channel : new RecordedChannel(RecordedDisk.current(),
                RecordedDisk.current().opened(getBase().toString(), existed), channel, false);
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
        FileChannel channel = open("rw");
        if (append) {
            channel.position(channel.size());
        } else {
            channel.truncate(0);
        }
        return Channels.newOutputStream(channel);
    }
}
