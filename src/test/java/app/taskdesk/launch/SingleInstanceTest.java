package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.launch.SingleInstance.Outcome;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SingleInstanceTest {

    private static final Duration SOON = Duration.ofMillis(200);

    @TempDir
    private Path profile;

    private final BlockingQueue<String> shows = new LinkedBlockingQueue<>();
    private final List<SingleInstance> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(SingleInstance::close);
    }

    @Test
    void secondStartShowsTheFirstWindow() throws Exception {
        first().onShow(() -> shows.add("shown"));
        assertEquals(new Outcome.Running(true), SingleInstance.take(profile));
        assertNotNull(shows.poll(5, TimeUnit.SECONDS));
        assertNull(shows.poll(100, TimeUnit.MILLISECONDS));
    }

    @Test
    void showAskedBeforeTheWindowIsThereIsKept() throws Exception {
        SingleInstance first = first();
        assertEquals(new Outcome.Running(true), SingleInstance.take(profile));
        assertEquals(new Outcome.Running(true), SingleInstance.take(profile));
        first.onShow(() -> shows.add("shown"));
        assertEquals(1, shows.size());
    }

    @Test
    void profilesDoNotDisturbEachOther() throws Exception {
        first();
        opened.add(assertInstanceOf(Outcome.First.class, SingleInstance.take(profile.resolve("other"))).instance());
    }

    @Test
    void closingGivesTheProfileToTheNextStart() throws Exception {
        first().close();
        assertFalse(Files.exists(socket()));
        first();
    }

    @Test
    void staleSocketIsReplaced() throws Exception {
        Files.createDirectories(socket().getParent());
        Files.writeString(socket(), "left by a crash");
        first().onShow(() -> shows.add("shown"));
        assertEquals(new Outcome.Running(true), SingleInstance.take(profile));
    }

    @Test
    void secondStartSaysWhenTheFirstDoesNotAnswer() throws Exception {
        first();
        Files.delete(socket());
        assertEquals(new Outcome.Running(false), SingleInstance.take(profile, SOON));
    }

    @Test
    void profileWithVeryLongNameIsStillKeptToOne() throws Exception {
        Path far = profile.resolve("a".repeat(120)).resolve("b".repeat(120));
        opened.add(assertInstanceOf(Outcome.First.class, SingleInstance.take(far)).instance());
        assertEquals(new Outcome.Running(false), SingleInstance.take(far, SOON));
    }

    @Test
    void othersCannotReachTheSocket() throws Exception {
        Path folder = Files.createDirectories(socket().getParent());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        first();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    @DisplayName("3A row 46: odd messages between starts")
    void oddMessagesEndOnlyTheirOwnConnection() throws Exception {
        first().onShow(() -> shows.add("shown"));
        assertTrue(hungUp(number(Integer.MAX_VALUE)), "2 GB");
        assertTrue(hungUp(number(-1)), "negative");
        assertTrue(hungUp(number(0)), "empty");
        assertTrue(hungUp(number(WindowCall.LONGEST + 1)), "one byte too long");
        assertTrue(hungUp(message("x".repeat(WindowCall.LONGEST).getBytes(StandardCharsets.UTF_8))), "longest");
        assertTrue(hungUp(message("delete".getBytes(StandardCharsets.UTF_8))), "unknown type");
        assertTrue(hungUp(message(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1})), "no text");
        assertTrue(hungUp("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8)), "another protocol");
        assertTrue(shows.isEmpty());
        assertEquals(new Outcome.Running(true), SingleInstance.take(profile));
    }

    @Test
    @DisplayName("3A row 46: half messages and many connections")
    void halfMessagesAndManyConnectionsKeepNobodyOut() throws Exception {
        first().onShow(() -> shows.add("shown"));
        var idle = new ArrayList<SocketChannel>();
        try {
            for (int i = 0; i < 100; i++) {
                SocketChannel caller = connect();
                idle.add(caller);
                if (i < 10) {
                    caller.write(ByteBuffer.wrap(new byte[] {0, 0}));
                }
            }
            assertEquals(new Outcome.Running(true), SingleInstance.take(profile));
        } finally {
            for (SocketChannel caller : idle) {
                caller.close();
            }
        }
    }

    @Test
    @DisplayName("3A row 45: several starts at once")
    void oneOfSeveralProcessesStartedTogetherWins() throws Exception {
        var starts = new ArrayList<StartedProgram>();
        try {
            for (int i = 0; i < 4; i++) {
                starts.add(new StartedProgram(profile));
            }
            var said = new ArrayList<String>();
            for (StartedProgram start : starts) {
                said.add(start.firstLine());
            }
            assertEquals(List.of("first", "shown", "shown", "shown"), said.stream().sorted().toList());
        } finally {
            starts.forEach(StartedProgram::kill);
        }
    }

    @Test
    @DisplayName("3A row 45: two starts within 50 ms, one sender")
    void twoStartsAtOnceHaveOneSender() {
        StartsTogether.run(profile, 6, 1);
    }

    @Test
    void killedProgramLeavesTheProfileFree() throws Exception {
        var killed = new StartedProgram(profile);
        assertEquals("first", killed.firstLine());
        killed.kill();
        assertTrue(Files.exists(socket()), "a killed program cannot tidy up");
        first().onShow(() -> shows.add("shown"));
        assertEquals(new Outcome.Running(true), SingleInstance.take(profile));
    }

    private SingleInstance first() throws IOException {
        SingleInstance first = assertInstanceOf(Outcome.First.class, SingleInstance.take(profile)).instance();
        opened.add(first);
        return first;
    }

    private Path socket() {
        return profile.resolve("instance").resolve("window.socket");
    }

    private SocketChannel connect() throws IOException {
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket()));
        return channel;
    }

    /** Whether the other side ends the connection without an answer. */
    private boolean hungUp(byte[] sent) throws IOException {
        try (SocketChannel caller = connect()) {
            var left = ByteBuffer.wrap(sent);
            while (left.hasRemaining()) {
                caller.write(left);
            }
            return caller.read(ByteBuffer.allocate(16)) < 0;
        } catch (IOException e) {
            return e.getMessage().contains("reset") || e.getMessage().contains("pipe");
        }
    }

    private static byte[] number(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static byte[] message(byte[] body) {
        return ByteBuffer.allocate(Integer.BYTES + body.length).putInt(body.length).put(body).array();
    }
}
