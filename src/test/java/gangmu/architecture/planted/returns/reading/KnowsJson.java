package gangmu.architecture.planted.returns.reading;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Planted: a library in the reading of returns that is none for text. */
public final class KnowsJson {
    public int features(ObjectMapper mapper) {
        return mapper.hashCode() + mapper.version().getMajorVersion();
    }
}
