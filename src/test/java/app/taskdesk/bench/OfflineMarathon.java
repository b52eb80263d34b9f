package app.taskdesk.bench;

import app.taskdesk.simulator.Marathon;
import app.taskdesk.store.Account.Provider;

/**
 * A month without a network on 10,000 tasks, at each provider: what was lost, and how long it took to send (F10).
 * {@code small} makes it 600 tasks.
 */
public final class OfflineMarathon {

    private OfflineMarathon() {
    }

    public static void main(String[] arguments) {
        var size = arguments.length > 0 && arguments[0].equals("small") ? Marathon.Size.SMALL : Marathon.Size.FULL;
        for (Provider provider : Provider.values()) {
            try (var marathon = new Marathon(provider, size)) {
                System.out.println(marathon.run());
            }
        }
    }
}
