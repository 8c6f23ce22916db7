package gangmu.status.planworkbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The plan as a workbook; the file format is the adapter's affair. */
public interface PlanWorkbooks {
    /**
     * Writes the tables as a new workbook with the words of a language.
     *
     * @param exported the last change set that the tables hold, by which they are compared when they come back; empty where
     *     nobody will
     */
    void write(List<PlanSheet> tables, Locale language, String exported, Path file) throws IOException;

    /** The last change set that a workbook held when it was written; empty where it does not say. */
    String exported(Path file);

    /**
     * Reads the tables that a workbook holds, whoever wrote it, in whichever language. What is wrong in a cell stands in
     * its place.
     *
     * @throws Unreadable where it is no plan workbook, or none at all
     */
    Content read(Path file) throws Unreadable;

    /**
     * What a workbook holds.
     *
     * @param tables the tables of a plan
     * @param passedOver filled sheets and columns that are none of a plan's, so that nobody believes them taken over
     */
    record Content(List<PlanSheet> tables, List<PlanSheet.Fault> passedOver) {
        public Content {
            tables = List.copyOf(tables);
            passedOver = List.copyOf(passedOver);
        }
    }

    /** Thrown where a file cannot be read as a plan workbook. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient PlanSheet.Fault fault;

        public Unreadable(String code, List<Object> args, Throwable cause) {
            super(code, cause);
            this.fault = new PlanSheet.Fault(code, args);
        }

        public Unreadable(String code, List<Object> args) {
            super(code);
            this.fault = new PlanSheet.Fault(code, args);
        }

        public PlanSheet.Fault fault() {
            return fault;
        }
    }
}
