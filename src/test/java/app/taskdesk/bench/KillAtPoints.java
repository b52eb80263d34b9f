package app.taskdesk.bench;

import app.taskdesk.kill.KillCampaign;
import java.io.IOException;

/** Kills the program at every place it passes; {@code KillCampaign} tells what its arguments mean. */
public final class KillAtPoints {

    private KillAtPoints() {
    }

    public static void main(String[] arguments) throws IOException {
        KillCampaign.main(arguments);
    }
}
