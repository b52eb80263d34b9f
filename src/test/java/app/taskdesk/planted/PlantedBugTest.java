package app.taskdesk.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Keeps the list of planted bugs in step with the program; {@code PlantedBugs} plays them. Where an edited line was
 * changed, {@code bugs.txt} must name the new one.
 */
class PlantedBugTest {

    private static final int ENOUGH = 20;

    @Test
    void everyEditFitsOnePlaceOfTheProgram() {
        List<PlantedBug> all = PlantedBug.all();
        assertTrue(all.size() >= ENOUGH, () -> all.size() + " bugs");
        assertEquals(List.of(), all.stream().flatMap(bug -> bug.edits().stream()).filter(edit -> !edit.fits())
                .map(edit -> edit.file() + ": " + edit.before()).toList());
    }

    @Test
    void everyBugChangesTheProgramAndHasANameOfItsOwn() {
        List<PlantedBug> all = PlantedBug.all();
        assertEquals(all.size(), all.stream().map(PlantedBug::name).distinct().count());
        all.forEach(bug -> {
            assertTrue(!bug.edits().isEmpty(), bug.name());
            bug.sources().forEach((file, source) -> assertTrue(bug.edits().stream()
                    .noneMatch(edit -> edit.file().equals(file) && edit.source().equals(source)), bug.name()));
        });
    }
}
