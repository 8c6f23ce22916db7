package gangmu.architecture.planted.returns.reading;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Planted: a library in the core, deep in a room. */
public final class KnowsJson {
    public int features(ObjectMapper mapper) {
        return mapper.hashCode() + mapper.version().getMajorVersion();
    }
}
