package app.taskdesk.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The preferences on disk, as JSON that only this person may read. A broken file is kept beside, never lost. */
public final class PreferencesFile {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    /**
     * What was read.
     *
     * @param setAside where a file that could not be understood was moved to; null when all was well
     */
    public record Loaded(Preferences preferences, @Nullable Path setAside) {
    }

    public PreferencesFile(Path file) {
        this.file = file;
    }

    /** Reads the file; whatever is missing in it stands as on the first start. */
    public Loaded load() throws IOException {
        if (Files.notExists(file)) {
            return new Loaded(Preferences.USUAL, null);
        }
        try {
            ObjectNode whole = JSON.valueToTree(Preferences.USUAL);
            if (JSON.readTree(Files.readString(file)) instanceof ObjectNode written) {
                overlay(whole, written);
                return new Loaded(JSON.treeToValue(whole, Preferences.class), null);
            }
            return new Loaded(Preferences.USUAL, setAside());
        } catch (JacksonException | CharacterCodingException broken) {
            return new Loaded(Preferences.USUAL, setAside());
        }
    }

    /** Writes the whole file or nothing: a new file takes the place of the old one. */
    public void save(Preferences preferences) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new");
        try {
            if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(fresh, JSON.writeValueAsString(preferences));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Path setAside() throws IOException {
        for (int number = 1; ; number++) {
            Path aside = file.resolveSibling(file.getFileName() + ".broken-" + number);
            if (Files.notExists(aside)) {
                return Files.move(file, aside);
            }
        }
    }

    private static void overlay(ObjectNode whole, ObjectNode written) {
        for (var property : written.properties()) {
            JsonNode former = whole.get(property.getKey());
            if (former instanceof ObjectNode below && property.getValue() instanceof ObjectNode above) {
                overlay(below, above);
            } else {
                whole.set(property.getKey(), property.getValue());
            }
        }
    }
}
