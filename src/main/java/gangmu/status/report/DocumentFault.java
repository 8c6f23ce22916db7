package gangmu.status.report;

import java.io.IOException;
import java.util.List;

/** A document that cannot be what it should: a damaged template, a draft of another kind. The code is a problem's. */
public final class DocumentFault extends IOException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final transient List<Object> args;

    public DocumentFault(String code, Throwable cause, Object... args) {
        super(code + " " + List.of(args), cause);
        this.code = code;
        this.args = List.of(args);
    }

    public DocumentFault(String code, Object... args) {
        super(code + " " + List.of(args));
        this.code = code;
        this.args = List.of(args);
    }

    /** The problem's code: {@code report.template-damaged}, {@code report.unreadable}, {@code report.not-ours}. */
    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }
}
