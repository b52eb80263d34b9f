package app.taskdesk.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FxBackgroundWorkTest {

    private final BlockingQueue<Runnable> drawing = new LinkedBlockingQueue<>();
    private final FxBackgroundWork work = new FxBackgroundWork("test worker", drawing::add);

    @AfterEach
    void stop() {
        work.close();
    }

    @Test
    void runsElsewhereAndBringsTheResultBack() throws InterruptedException {
        var seen = new ArrayList<Thread>();
        work.run(Thread::currentThread, seen::add, e -> { });
        draw();
        assertNotEquals(Thread.currentThread(), seen.getFirst());
        assertEquals("test worker", seen.getFirst().getName());
    }

    @Test
    void handsOverWhatWasThrown() throws InterruptedException {
        var failures = new ArrayList<Exception>();
        var failure = new IllegalStateException("disk full");
        work.run(() -> {
            throw failure;
        }, done -> failures.add(new Exception("called done")), failures::add);
        draw();
        assertEquals(List.of(failure), failures);
    }

    @Test
    void keepsTheOrderOfWorks() throws InterruptedException {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < 50; i++) {
            int number = i;
            work.run(() -> number, order::add, e -> { });
        }
        for (int i = 0; i < 50; i++) {
            draw();
        }
        assertEquals(order.stream().sorted().toList(), order);
    }

    @Test
    void ticksUntilClosed() throws InterruptedException {
        var ticks = new ArrayList<String>();
        var running = work.every(Duration.ofMillis(5), () -> ticks.add("tick"));
        draw();
        draw();
        running.close();
        int before = ticks.size();
        assertEquals(2, before);
        while (drawing.poll(30, TimeUnit.MILLISECONDS) instanceof Runnable late) {
            late.run();
        }
        assertEquals(before, ticks.size());
    }

    @Test
    void doesNotPileUpTicksWhileDrawingIsBusy() throws InterruptedException {
        var passed = new CountDownLatch(10);
        work.every(Duration.ofMillis(2), () -> { });
        work.every(Duration.ofMillis(2), () -> { });
        var pulse = work.every(Duration.ofMillis(1), passed::countDown);
        while (!passed.await(0, TimeUnit.MILLISECONDS)) {
            assertTrue(drawing.size() <= 3, "at most one waiting call per ticker");
            draw();
        }
        pulse.close();
    }

    @Test
    void callsOnceAfterTheDelayUnlessClosedBefore() throws InterruptedException {
        var calls = new ArrayList<String>();
        work.after(Duration.ofHours(1), () -> calls.add("never")).close();
        work.after(Duration.ofMillis(1), () -> calls.add("once"));
        draw();
        assertEquals(List.of("once"), calls);
        assertNull(drawing.poll(20, TimeUnit.MILLISECONDS));
    }

    @Test
    void forgetsWhatIsAskedForAfterItsEnd() {
        work.close();
        work.after(Duration.ofMillis(1), () -> { }).close();
        work.every(Duration.ofMillis(1), () -> { }).close();
        assertTrue(drawing.isEmpty());
    }

    @Test
    void finishesWhatWasHandedOverBeforeItCloses() {
        var finished = new CountDownLatch(20);
        for (int i = 0; i < 20; i++) {
            work.run(() -> {
                finished.countDown();
                return "";
            }, done -> { }, e -> { });
        }
        work.close();
        assertEquals(0, finished.getCount());
    }

    private void draw() throws InterruptedException {
        Runnable next = drawing.poll(10, TimeUnit.SECONDS);
        assertTrue(next != null, "something must come back to the drawing thread");
        next.run();
    }
}
