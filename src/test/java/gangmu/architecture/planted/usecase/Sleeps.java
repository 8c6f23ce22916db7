package gangmu.architecture.planted.usecase;

import java.util.concurrent.TimeUnit;

/** Planted: waits for time, not for a condition. */
public final class Sleeps {
    public void sleep() throws InterruptedException {
        Thread.sleep(1);
        TimeUnit.SECONDS.sleep(1);
    }
}
