package gangmu.changes;

import org.jspecify.annotations.Nullable;

/** Thrown where what was asked for cannot be done; the plan is as it was. Carries the {@link Problem} to tell. */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public Refusal(Problem problem) {
        this(problem, null);
    }

    public Refusal(Problem problem, @Nullable Throwable cause) {
        super(problem.code() + " " + problem.args(), cause);
        this.problem = problem;
    }

    public static Refusal of(String code, Object... args) {
        return new Refusal(Problem.of(code, args));
    }

    /** As {@link Problem#at}. */
    public static Refusal at(Field<?> field, String code, Object... args) {
        return new Refusal(Problem.at(field, code, args));
    }

    /** As {@link Problem#required}. */
    public static Refusal required(Field<?> field) {
        return new Refusal(Problem.required(field));
    }

    public Problem problem() {
        return problem;
    }
}
