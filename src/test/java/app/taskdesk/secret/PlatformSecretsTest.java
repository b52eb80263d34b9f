package app.taskdesk.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.secret.SecretStore.Keeping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Against a shell script, which Windows cannot run, that behaves like secret-tool and notes each run. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh to stand in for secret-tool")
class PlatformSecretsTest {

    private static final Secret KEY = Secret.of("canary-key".toCharArray());
    private static final Duration TIME_BOX = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Path tool;

    @BeforeEach
    void writeTool() throws IOException {
        tool = Files.writeString(folder.resolve("tool"), """
                cd "$(dirname "$0")"
                echo "$@" >> runs
                for last; do :; done
                case "$1" in
                  store) cat > "kept-$last" ;;
                  lookup) [ -f "kept-$last" ] && cat "kept-$last" ;;
                  clear) [ -f "kept-$last" ] && rm "kept-$last" ;;
                esac
                """);
    }

    private PlatformSecrets secrets() {
        return secrets("sh", tool.toString());
    }

    private static PlatformSecrets secrets(String... program) {
        return new PlatformSecrets(new SecretTool(List.of(program)), TIME_BOX);
    }

    private List<String> runs() throws IOException {
        Path runs = folder.resolve("runs");
        return Files.exists(runs) ? Files.readAllLines(runs) : List.of();
    }

    private static void assertKey(Optional<Secret> found) {
        assertArrayEquals(KEY.chars(), found.orElseThrow().chars());
    }

    @Test
    void keepsKeyBeyondTheProgramsEnd() {
        assertEquals(Keeping.KEY_STORE, secrets().put("acc 1", KEY));
        assertKey(secrets().get("acc 1"));
        assertTrue(secrets().get("acc 2").isEmpty());
    }

    @Test
    void tellsBeforehandHowKeysWouldBeKept() {
        assertEquals(Keeping.KEY_STORE, secrets().keeping());
        assertEquals(Keeping.UNTIL_QUIT, secrets(folder.resolve("not-there").toString()).keeping());
        assertEquals(Keeping.UNTIL_QUIT, new PlatformSecrets(null, TIME_BOX).keeping());
        assertEquals(Keeping.UNTIL_QUIT, new SessionSecrets().keeping());
    }

    @Test
    void forgetsKey() {
        PlatformSecrets secrets = secrets();
        secrets.put("a", KEY);
        assertTrue(secrets.forget("a"));
        assertTrue(secrets.get("a").isEmpty());
        assertTrue(secrets().get("a").isEmpty());
        assertTrue(secrets.forget("a"), "no harm where there is none");
    }

    @Test
    void neverPassesKeyAsArgument() throws IOException {
        PlatformSecrets secrets = secrets();
        secrets.put("a", KEY);
        secrets.get("a");
        secrets.forget("a");
        assertEquals(3, runs().size());
        assertTrue(runs().stream().noneMatch(run -> run.contains("canary")), () -> "an argument showed the key");
        for (KeyStoreProgram program : List.of(new MacKeychain(), new WindowsVault(), new SecretTool())) {
            assertFalse(program.put("a", KEY).line().toString().contains("canary"));
        }
    }

    @Test
    void startsNothingUntilAsked() throws IOException {
        secrets();
        assertEquals(List.of(), runs());
    }

    @Test
    void asksKeyStoreOnceForEachKey() throws IOException {
        secrets().put("a", KEY);
        Files.delete(folder.resolve("runs"));
        PlatformSecrets secrets = secrets();
        assertKey(secrets.get("a"));
        assertKey(secrets.get("a"));
        assertEquals(1, runs().size());
    }

    @Test
    @DisplayName("3A row 47: no key store")
    void fallsBackToMemoryWithoutProgram() {
        PlatformSecrets secrets = secrets(folder.resolve("not-there").toString());
        assertEquals(Keeping.UNTIL_QUIT, secrets.put("a", KEY));
        assertKey(secrets.get("a"));
        assertFalse(secrets.forget("a"), "it cannot know that the key store holds none");
        assertTrue(secrets.get("a").isEmpty());
        assertEquals(Keeping.UNTIL_QUIT, new PlatformSecrets(null, TIME_BOX).put("a", KEY));
    }

    @Test
    @DisplayName("3A row 47: a locked key store")
    void fallsBackToMemoryWhenKeyStoreComplains() throws IOException {
        Files.writeString(tool, "cat > /dev/null; echo locked >&2; exit 1");
        PlatformSecrets secrets = secrets();
        assertEquals(Keeping.UNTIL_QUIT, secrets.put("a", KEY));
        assertKey(secrets.get("a"));
    }

    @Test
    @DisplayName("3A row 47: a key store that changed since the last start")
    void doesNotBelieveKeyStoreThatLosesKeys() throws IOException {
        Files.writeString(tool, "cat > /dev/null");
        assertEquals(Keeping.UNTIL_QUIT, secrets().put("a", KEY));
    }

    @Test
    @DisplayName("3A row 47: a key store that hangs")
    void waitsNoLongerThanTheTimeBoxAndOnlyOnce() throws IOException {
        Files.writeString(tool, "echo run >> \"$(dirname \"$0\")/runs\"; exec sleep 60");
        var secrets = new PlatformSecrets(new SecretTool(List.of("sh", tool.toString())), Duration.ofMillis(500));
        long start = System.nanoTime();
        assertTrue(secrets.get("a").isEmpty());
        assertTrue(secrets.get("a").isEmpty());
        assertTrue(secrets.get("b").isEmpty());
        assertTrue(System.nanoTime() - start < 10_000_000_000L);
        assertEquals(1, runs().size());
        assertEquals(Keeping.UNTIL_QUIT, secrets.put("a", KEY));
        assertKey(secrets.get("a"));
    }

    @Test
    void readsWhatEachPlatformsProgramWrites() {
        assertArrayEquals(KEY.chars(), new MacKeychain().read("canary-key\n").chars());
        assertArrayEquals(KEY.chars(), new WindowsVault().read("Y2FuYXJ5LWtleQ==\r\n").chars());
        assertTrue(new MacKeychain().put("a", KEY).input().contains("63616e6172792d6b6579"));
        assertEquals("Y2FuYXJ5LWtleQ==", new WindowsVault().put("a", KEY).input());
    }
}
