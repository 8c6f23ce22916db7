package gangmu.storage;

import org.h2.api.JavaObjectSerializer;

/** Keeps H2 from making objects of bytes in a file: no column of ours holds any, and making one may run code. */
public final class NoJavaObjects implements JavaObjectSerializer {
    /** H2 makes it. */
    public NoJavaObjects() {
        // Nothing to be kept.
    }

    @Override
    public byte[] serialize(Object object) {
        throw new UnsupportedOperationException(object.getClass().getName());
    }

    @Override
    public Object deserialize(byte[] bytes) {
        throw new UnsupportedOperationException(bytes.length + " bytes");
    }
}
