package app.taskdesk.sandbox;

import java.util.SplittableRandom;

/** Makes task ids as Periskope prints them: {@code task-} and sixteen letters. */
final class PeriskopeIds {

    private static final int LETTERS = 16;

    private final SplittableRandom random;

    PeriskopeIds(SplittableRandom random) {
        this.random = random;
    }

    synchronized String next() {
        var id = new StringBuilder("task-");
        for (int i = 0; i < LETTERS; i++) {
            id.append((char) random.nextInt('a', 'z' + 1));
        }
        return id.toString();
    }
}
