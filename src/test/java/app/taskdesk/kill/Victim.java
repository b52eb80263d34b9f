package app.taskdesk.kill;

import app.taskdesk.remote.http.HttpLimits;
import app.taskdesk.remote.http.HttpTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executors;

/** The process that is killed: does one deed, or only goes on where a former one died, and stops where it was told. */
final class Victim {

    private Victim() {
    }

    /** @param args the profile, the server, the time, the deed or "-" for none, and the passing to stop at */
    public static void main(String[] args) {
        var transport = new HttpTransport(Executors.newVirtualThreadPerTaskExecutor(), HttpLimits.STANDARD);
        int stopAt = Integer.parseInt(args[4]);
        Gate gate = Gate.with((n, point) -> {
            if (n == stopAt) {
                stop(point);
            }
        });
        boolean resumes = args[3].equals("-");
        if (resumes) {
            gate.count();
        }
        var life = new Life(Path.of(args[0]), URI.create(args[1]), transport, Instant.parse(args[2]), gate).start();
        if (!resumes) {
            gate.count();
            Deed.valueOf(args[3]).act(life);
            life.changed();
        }
        life.drain();
        System.out.println("through");
    }

    /** Says where it stands and does nothing more. */
    private static void stop(String point) {
        System.out.println(point);
        System.out.flush();
        try {
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
