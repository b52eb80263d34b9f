package app.taskdesk.bench;

import app.taskdesk.kill.RandomKills;
import java.io.IOException;

/** Kills the program at random moments; {@code RandomKills} tells what its arguments mean. */
public final class KillAtRandom {

    private KillAtRandom() {
    }

    public static void main(String[] arguments) throws IOException {
        RandomKills.main(arguments);
    }
}
