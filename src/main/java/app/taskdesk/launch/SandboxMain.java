package app.taskdesk.launch;

import app.taskdesk.sandbox.DemoData;
import app.taskdesk.sandbox.SandboxArguments;
import app.taskdesk.sandbox.SandboxOptions;
import app.taskdesk.sandbox.SandboxServer;
import app.taskdesk.sandbox.Vendor;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts the embedded server alone, for whoever wants to try Taskdesk or another client against it. */
public final class SandboxMain {

    private SandboxMain() {
    }

    /** Serves until the process is ended; wrong arguments end it with status 2. */
    public static void main(String[] args) throws InterruptedException {
        if (List.of(args).contains("--help")) {
            System.out.print(SandboxArguments.usage());
            return;
        }
        try {
            serve(SandboxArguments.parse(List.of(args),
                    SandboxOptions.demo(InstantSource.system()).withZone(ZoneId.systemDefault())));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage() + "\n\n" + SandboxArguments.usage());
            System.exit(2);
        } catch (UncheckedIOException e) {
            System.out.println("The server could not start: " + e.getCause().getMessage());
            System.exit(1);
        }
    }

    private static String header(Vendor vendor) {
        return switch (vendor) {
            case TALKING_SHOPS -> "header x-tenant-api-key";
            case PERISKOPE -> "header Authorization: Bearer; your e-mail is " + DemoData.ME_EMAIL;
        };
    }

    private static void serve(SandboxArguments arguments) throws InterruptedException {
        SandboxServer server = SandboxServer.start(arguments.options());
        arguments.applyTo(server.faults());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("Address  " + server.address());
        System.out.println("Key      " + server.key() + "   (" + header(arguments.options().vendor()) + ")");
        System.out.println("Ctrl+C stops the server.");
        new CountDownLatch(1).await();
    }
}
