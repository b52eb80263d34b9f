package app.taskdesk.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tables a database has, as the numbered steps that lead to them ({@code sync.md} 2.11); step n makes version n.
 *
 * @param applicationId tells this program's files from others'
 */
public record Schema(int applicationId, List<Step> steps) {

    /**
     * One migration.
     *
     * @param statements separated by a semicolon at the end of a line
     */
    public record Step(String name, String statements) {

        List<String> split() {
            return Arrays.stream(statements.split(";\\s*(\\n|$)")).map(String::strip).filter(s -> !s.isEmpty())
                    .toList();
        }

        String checksum() {
            try {
                byte[] bytes = statements.getBytes(StandardCharsets.UTF_8);
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    public Schema {
        steps = List.copyOf(steps);
    }

    /** Reads the steps from files beside the class, named {@code 001-what.sql}, {@code 002-what.sql} and so on. */
    public static Schema load(int applicationId, Class<?> beside, String... files) {
        var steps = new ArrayList<Step>();
        IntStream.range(0, files.length).forEach(i -> {
            if (!files[i].startsWith(String.format("%03d-", i + 1))) {
                throw new IllegalArgumentException("out of order: " + files[i]);
            }
            steps.add(new Step(files[i], read(beside, files[i])));
        });
        return new Schema(applicationId, steps);
    }

    private static String read(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no such resource: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int version() {
        return steps.size();
    }
}
