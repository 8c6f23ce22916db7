package gangmu.bench;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The longest piece of work that the JavaFX thread did without a break: the processor time between two beats that are
 * put into its queue. Time that other programs took is no part of it.
 */
public final class FxThread implements InternalProfiler {
    /** Names the figure among a run's results. */
    public static final String LONGEST = "fx.longest";
    private static final long PAUSE = 500_000;
    private static volatile boolean beating;
    private static volatile long longest;
    private static volatile boolean waiting;
    private static long last;

    /** Begins to watch; once JavaFX runs. */
    public static void watch() {
        if (!beating) {
            beating = true;
            Thread.ofPlatform().daemon().name("beats").start(FxThread::beat);
        }
    }

    private static void beat() {
        while (true) {
            waiting = true;
            Platform.runLater(FxThread::came);
            while (waiting) {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private static void came() {
        long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        longest = Math.max(longest, last == 0 ? 0 : now - last);
        last = now;
        waiting = false;
    }

    @Override
    public String getDescription() {
        return "longest piece of work on the JavaFX thread";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        longest = 0;
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
            IterationResult result) {
        return beating ? List.of(new ScalarResult(LONGEST, longest / 1e6, "ms", AggregationPolicy.MAX)) : List.of();
    }
}
