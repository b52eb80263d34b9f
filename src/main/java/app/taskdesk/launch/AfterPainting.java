package app.taskdesk.launch;

import javafx.animation.AnimationTimer;

/**
 * Begins something once a window has been painted, so that what a person waits to see does not share the processors
 * with what can follow it. FX thread only.
 */
final class AfterPainting extends AnimationTimer {

    /** The first is laid out when the window opens and painted while the second begins. */
    private static final int FRAMES = 3;

    private final Runnable work;
    private int frames;

    AfterPainting(Runnable work) {
        this.work = work;
    }

    @Override
    public void handle(long now) {
        frames++;
        if (frames == FRAMES) {
            stop();
            work.run();
        }
    }
}
