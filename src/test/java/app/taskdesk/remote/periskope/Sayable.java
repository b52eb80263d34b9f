package app.taskdesk.remote.periskope;

import app.taskdesk.remote.ServerAddress;
import app.taskdesk.remote.TaskCall;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Whether the adapter can put a call into a request, for a simulated server that has no wire. */
public final class Sayable {

    private static final ServerAddress SOMEWHERE = new ServerAddress(URI.create(Periskope.ADDRESS));

    private Sayable() {
    }

    /**
     * Writes the request, and throws it away.
     *
     * @throws IllegalArgumentException when there is no such request, or something in it cannot be sent
     */
    public static void check(TaskCall<?> call, @Nullable String email) {
        new RequestWriting(SOMEWHERE, email).plan(call);
    }
}
