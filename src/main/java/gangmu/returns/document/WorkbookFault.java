package gangmu.returns.document;

import gangmu.changes.FileTrouble;
import gangmu.changes.Problem;
import gangmu.changes.ValueType;
import org.jspecify.annotations.Nullable;

/** Thrown where a file cannot be read as a workbook: why, in a form that has words in both languages. */
public final class WorkbookFault extends Exception {
    private static final long serialVersionUID = 1L;
    private final Reason reason;
    private final String detail;

    public WorkbookFault(Reason reason, String detail, @Nullable Throwable cause) {
        super(reason + " " + detail, cause);
        this.reason = reason;
        this.detail = detail;
    }

    public WorkbookFault(Reason reason) {
        this(reason, "", null);
    }

    /** Why a file cannot be read; each has its words under {@code problem.return.file.<reason>}. */
    public enum Reason {
        /** It vanished or may not be read. */
        UNREACHABLE,
        /** It is empty. */
        EMPTY,
        /** It is no workbook at all. */
        NOT_A_WORKBOOK,
        /** It is a text table (.csv). */
        TEXT_TABLE,
        /** It is .xlsb. */
        BINARY_WORKBOOK,
        /** It is an .ods with a password, which only its own program opens. */
        LOCKED_OPEN_DOCUMENT,
        /** It is an archive that is not opened here: .rar, or one within another. */
        PACKED,
        /** It is .docx, .pptx, .doc or the like. */
        OTHER_DOCUMENT,
        /** It is of Excel 95 or older. */
        TOO_OLD,
        /** It is broken. */
        DAMAGED,
        /** The program failed at it; nothing is known to be wrong with the file. */
        OUR_FAULT,
        /** It, or something in it, is too large: more than any return can be. */
        TOO_LARGE,
        /** The {@code ~$} file that Excel leaves beside an open workbook. */
        LOCK_FILE,
        PASSWORD_NEEDED,
        PASSWORD_WRONG
    }

    public Reason reason() {
        return reason;
    }

    /** Whether the file can be read once somebody answers a question. */
    public boolean isQuestion() {
        return reason == Reason.PASSWORD_NEEDED || reason == Reason.PASSWORD_WRONG;
    }

    /** What to tell, naming the file. */
    public Problem problem(String file) {
        boolean part = reason == Reason.DAMAGED && !detail.isEmpty();
        Object why = reason == Reason.UNREACHABLE && getCause() != null ? FileTrouble.of(getCause()) : detail;
        return Problem.of("return.file." + ValueType.choiceName(reason) + (part ? "-part" : ""), file, why);
    }
}
