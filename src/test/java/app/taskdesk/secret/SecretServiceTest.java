package app.taskdesk.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.taskdesk.secret.SecretStore.Keeping;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Against a real GNOME Keyring on a message bus of the test's own; skipped, saying why, where these are absent. */
@EnabledOnOs(OS.LINUX)
class SecretServiceTest {

    private static final List<String> NEEDED = List.of("secret-tool", "gnome-keyring-daemon", "dbus-run-session");

    /** Starts the keyring, says where the bus is, stays until stdin ends and then takes the keyring along. */
    private static final String KEYRING = """
            printf pw | gnome-keyring-daemon --unlock --foreground --components=secrets >/dev/null 2>&1 &
            keyring=$!
            for try in $(seq 100); do
              printf probe | secret-tool store --label=probe probe probe 2>/dev/null && break
              sleep 0.1
            done
            echo "$DBUS_SESSION_BUS_ADDRESS"
            cat > /dev/null
            kill $keyring
            """;

    /** A bus that starts nothing by itself: it would start a keyring of its own, locked, for who asks too early. */
    private static final String BUS = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>unix:tmpdir=/tmp</listen>
              <policy context="default">
                <allow send_destination="*" eavesdrop="true"/>
                <allow eavesdrop="true"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """;

    @TempDir
    private Path home;

    private Process session;
    private final List<String> tool = new ArrayList<>();

    @BeforeEach
    void startKeyring() throws IOException {
        for (String program : NEEDED) {
            assumeTrue(isInstalled(program), program + " is not installed: the Secret Service was NOT tested");
        }
        Path runtime = Files.createDirectory(home.resolve("run"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Map<String, String> places = Map.of("HOME", home.toString(), "XDG_DATA_HOME", home.resolve("data").toString(),
                "XDG_RUNTIME_DIR", runtime.toString());
        Path bus = Files.writeString(home.resolve("bus.conf"), BUS);
        var start = new ProcessBuilder("dbus-run-session", "--config-file=" + bus, "--", "sh", "-c", KEYRING);
        start.environment().putAll(places);
        start.redirectError(ProcessBuilder.Redirect.DISCARD);
        session = start.start();
        var output = new BufferedReader(session.inputReader());
        String address = output.readLine();
        assumeTrue(address != null && !address.isBlank(), "no message bus could be started: the Secret Service was NOT tested");
        tool.add("env");
        places.forEach((name, value) -> tool.add(name + "=" + value));
        tool.add("DBUS_SESSION_BUS_ADDRESS=" + address);
        tool.add("secret-tool");
    }

    @AfterEach
    void endKeyring() throws Exception {
        if (session != null) {
            session.getOutputStream().close();
            session.waitFor();
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private PlatformSecrets secrets() {
        return new PlatformSecrets(new SecretTool(tool), Duration.ofSeconds(10));
    }

    @Test
    void keepsReplacesAndForgetsKey() {
        assertEquals(Keeping.KEY_STORE, secrets().put("account/1", Secret.of("first".toCharArray())));
        assertEquals(Keeping.KEY_STORE, secrets().put("account/1", Secret.of("second key".toCharArray())));
        assertEquals(Keeping.KEY_STORE, secrets().put("account/2", Secret.of("other".toCharArray())));
        assertArrayEquals("second key".toCharArray(), secrets().get("account/1").orElseThrow().chars());
        assertTrue(secrets().forget("account/1"));
        assertTrue(secrets().get("account/1").isEmpty());
        assertArrayEquals("other".toCharArray(), secrets().get("account/2").orElseThrow().chars());
    }
}
