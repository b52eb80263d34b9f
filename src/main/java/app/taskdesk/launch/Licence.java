package app.taskdesk.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Under which terms a part of the program by others is used, for About; the full texts lie beside the program.
 *
 * @param terms   as an SPDX expression
 * @param modules the Java modules that belong to the part
 */
record Licence(String part, String version, String terms, String home, List<String> modules) {

    private static final String THE_RUNTIMES_OWN = "*";

    /** All parts by others, in the order to show them. */
    static List<Licence> all() {
        try (var in = Licence.class.getResourceAsStream("licences.txt")) {
            if (in == null) {
                throw new IllegalStateException("licences.txt is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Licence::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Licence read(String line) {
        String[] cells = line.split(" *\\| *");
        String version = cells[1].equals(THE_RUNTIMES_OWN) ? Runtime.version().toString() : cells[1];
        return new Licence(cells[0], version, cells[2], cells[3], List.of(cells[4].split(" +")));
    }
}
