package gangmu.storage;

import gangmu.changes.FileTrouble;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.faults.OurFaults;

/**
 * That a database does not hold what it should. What is wrong is a problem {@code damage.*} in the user's words; what
 * the database itself says about it is for the log.
 */
final class Damage extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem why;

    private Damage(Problem why) {
        super(why.code() + " " + why.args());
        this.why = why;
    }

    /** The state is not what its digest says. */
    static Damage ofState() {
        return new Damage(Problem.of("damage.state"));
    }

    /** A value is none that its field can have; the refusal of it is for the log. */
    static Damage ofValue(Refusal why) {
        Damage damage = ofState();
        damage.initCause(why);
        return damage;
    }

    /** It holds what no program of ours puts there. */
    static Damage foreign(Object what) {
        return new Damage(Problem.of("damage.foreign", what));
    }

    /** The journal does not fit together from an entry on. */
    static Damage ofJournal(Object position) {
        return new Damage(Problem.of("damage.journal", position));
    }

    /** The journal ends earlier than what was acknowledged, or says something else there. */
    static Damage behind(long found, long sealed) {
        return new Damage(Problem.of("damage.behind", found, sealed));
    }

    /** The database and what lies beside it are not of one course: a file of another copy was laid over one of these. */
    static Damage mixed(String beside, long found, long other) {
        return new Damage(Problem.of("damage.mixed", beside, found, other));
    }

    /** The database is gone, and what lies beside it is there. */
    static Damage gone() {
        return new Damage(Problem.of("damage.gone", Database.FILE));
    }

    /** A backup of the same course goes farther: an older copy was laid over it. */
    static Damage older(long found, long known) {
        return new Damage(Problem.of("damage.older", found, known));
    }

    /** The seal is gone or can no longer be read. */
    static Damage ofSeal() {
        return new Damage(Problem.of("damage.seal", Seal.NAME));
    }

    /** The files are not those that were closed. */
    static Damage altered() {
        return new Damage(Problem.of("damage.altered"));
    }

    /** Notes what broke off the reading of something damaged, unless a reader promises to throw it. */
    static void note(String doing, Throwable thrown) {
        if (!(thrown instanceof Damage) && !(thrown instanceof Refusal)) {
            OurFaults.noteIfOurs(Damage.class, doing, thrown);
        }
    }

    /** What is wrong, for the argument of a {@link Problem}. */
    static Problem why(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Damage damage) {
                return damage.why;
            }
            if (cause instanceof Refusal refusal) {
                for (Object told : refusal.problem().args()) {
                    if (told instanceof Problem problem) {
                        return problem;
                    }
                }
            }
        }
        return DiskFault.is(fault) ? FileTrouble.of(fault) : Problem.of("damage.unreadable");
    }
}
