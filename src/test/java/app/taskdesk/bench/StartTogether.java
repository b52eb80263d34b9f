package app.taskdesk.bench;

import app.taskdesk.launch.StartsTogether;
import java.io.IOException;

/** Starts two processes on one profile at once; {@code StartsTogether} tells what its arguments mean. */
public final class StartTogether {

    private StartTogether() {
    }

    public static void main(String[] arguments) throws IOException {
        StartsTogether.main(arguments);
    }
}
