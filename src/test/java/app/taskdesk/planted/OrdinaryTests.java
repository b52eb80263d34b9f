package app.taskdesk.planted;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs one test class, or one {@code class#method}, and prints the methods that failed, one a line; nothing when all is well. */
public final class OrdinaryTests {

    private OrdinaryTests() {
    }

    public static void main(String[] arguments) {
        PrintStream lines = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(
                arguments[0].contains("#") ? selectMethod(arguments[0]) : selectClass(arguments[0])).build(), summary);
        summary.getSummary().getFailures().forEach(failure ->
                lines.println(failure.getTestIdentifier().getDisplayName()));
        if (summary.getSummary().getTestsFoundCount() == 0) {
            lines.println("there is no test in " + arguments[0]);
        }
        System.exit(0);
    }
}
