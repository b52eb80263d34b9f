package app.taskdesk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Looks for a word in every file below a folder where a program is at work; a file that goes meanwhile holds nothing. */
public final class FilesHolding extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final String word;
    private final List<Path> found = new ArrayList<>();

    private FilesHolding(Path folder, String word) {
        this.folder = folder;
        this.word = latin(word.getBytes(StandardCharsets.UTF_8));
    }

    public static List<Path> of(String word, Path folder) throws IOException {
        var search = new FilesHolding(folder, word);
        Files.walkFileTree(folder, search);
        return search.found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        try {
            if (attributes.isRegularFile() && latin(Files.readAllBytes(file)).contains(word)) {
                found.add(file);
            }
        } catch (NoSuchFileException e) {
            return visitFileFailed(file, e);
        }
        return FileVisitResult.CONTINUE;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException && !file.equals(folder)) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
