package app.taskdesk.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Writes down each use of disk and network while it is open, by whatever thread. */
final class FxThreadGuard implements AutoCloseable {

    private static final String USES = String.join(";", "app.taskdesk.sqlite.Database", "app.taskdesk.sqlite.Link",
            "app.taskdesk.remote.http.HttpTransport", "app.taskdesk.settings.PreferencesFile");

    private final Recording recording = new Recording();
    private final Path file;

    FxThreadGuard(Path folder) throws IOException {
        file = Files.createTempFile(folder, "uses", ".jfr");
        recording.enable("jdk.MethodTrace").withThreshold(Duration.ZERO).withStackTrace().with("filter", USES);
        recording.start();
    }

    /** Ends the watch. */
    Uses uses() throws IOException {
        recording.stop();
        recording.dump(file);
        List<RecordedEvent> all = RecordingFile.readAllEvents(file);
        List<String> drawing = all.stream().filter(FxThreadGuard::isDrawing).map(RecordedEvent::toString).toList();
        return new Uses(all.size() - drawing.size(), drawing);
    }

    private static boolean isDrawing(RecordedEvent event) {
        return event.getThread() != null && "JavaFX Application Thread".equals(event.getThread().getJavaName());
    }

    /**
     * What was seen.
     *
     * @param elsewhere how many uses were made by other threads
     * @param drawing   the uses made by the thread that draws
     */
    record Uses(int elsewhere, List<String> drawing) {
    }

    @Override
    public void close() {
        recording.close();
    }
}
