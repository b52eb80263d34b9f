package app.taskdesk.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which room may know which, and which outside API belongs in which room. */
class ArrowsTest {

    private static final String ROOT = "app.taskdesk.";
    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target", "classes"));

    /** Room to the rooms it may use, beside itself. */
    private static final Map<String, Set<String>> ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("task", Set.of()),
            Map.entry("sqlite", Set.of()),
            Map.entry("csv", Set.of("task")),
            Map.entry("problem", Set.of()),
            Map.entry("settings", Set.of("problem")),
            Map.entry("work", Set.of("problem")),
            Map.entry("secret", Set.of("problem", "work")),
            Map.entry("desktop", Set.of("work")),
            Map.entry("sandbox", Set.of("sqlite")),
            Map.entry("store", Set.of("sqlite", "task", "problem")),
            Map.entry("remote", Set.of("task", "problem")),
            Map.entry("action", Set.of("store", "task", "problem")),
            Map.entry("live", Set.of("store", "task", "work")),
            Map.entry("sync", Set.of("store", "remote", "task", "problem", "work")),
            Map.entry("ui", Set.of("action", "live", "settings", "problem", "work", "task", "csv"))));

    /** Outside API to the rooms that may use it, and why. */
    private record Outside(String name, List<String> packages, List<String> rooms, String because) {
    }

    private static final List<Outside> OUTSIDE = List.of(
            new Outside("JavaFX scenes and ControlsFX", List.of("javafx.scene..", "javafx.fxml..", "javafx.stage..",
                    "org.controlsfx.."), List.of("ui", "launch"), "only views draw"),
            new Outside("JavaFX beans and collections", List.of("javafx.beans..", "javafx.collections.."),
                    List.of("ui", "launch", "live", "settings", "action", "sync"), "the rest must work without a toolkit"),
            new Outside("java.sql", List.of("java.sql.."), List.of("sqlite", "store", "sandbox"),
                    "the database is read and written in one place"),
            new Outside("java.net.http", List.of("java.net.http.."), List.of("remote.http"),
                    "deadline, size cap and redaction stand in one place"),
            new Outside("the JDK's HTTP server", List.of("com.sun.net.httpserver.."), List.of("sandbox"),
                    "only the sandbox serves"),
            new Outside("commons-csv", List.of("org.apache.commons.csv.."), List.of("csv"),
                    "files of tasks are written and read in one place"),
            new Outside("Jackson", List.of("tools.jackson.."), List.of("remote", "sandbox", "settings", "store"),
                    "JSON stays at the edges"));

    @TestFactory
    Stream<DynamicTest> roomsKnowOnlyTheirNeighbours() {
        return ARROWS.entrySet().stream().map(arrow -> DynamicTest.dynamicTest(arrow.getKey(), () -> {
            var allowed = new ArrayList<>(List.of("java..", "javax..", "jdk..", "com.sun.net.httpserver..",
                    "javafx..", "org..", "tools.jackson..", "atlantafx..", room(arrow.getKey())));
            arrow.getValue().forEach(neighbour -> allowed.add(room(neighbour)));
            if (arrow.getKey().equals("ui")) {
                allowed.add(room("sync"));
            }
            classes().that().resideInAPackage(room(arrow.getKey())).should()
                    .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
                    .because("design.md draws no other arrow from " + arrow.getKey())
                    .allowEmptyShould(true).check(MAIN);
        }));
    }

    @Test
    void onlySyncStatusAndOutboxKnowSyncState() {
        check(noClasses().that().resideInAPackage(room("ui"))
                .and().resideOutsideOfPackages(ROOT + "ui.syncstatus..", ROOT + "ui.outbox..", ROOT + "ui.shell..")
                .should().dependOnClassesThat(resideInAPackage(room("sync")))
                .because("one place says how things stand with the server"));
    }

    @TestFactory
    Stream<DynamicTest> outsideApisHaveTheirRooms() {
        return OUTSIDE.stream().map(api -> DynamicTest.dynamicTest(api.name(), () -> check(noClasses().that()
                .resideOutsideOfPackages(api.rooms().stream().map(ArrowsTest::room).toArray(String[]::new))
                .should().dependOnClassesThat(resideInAnyPackage(api.packages().toArray(String[]::new)))
                .because(api.because()))));
    }

    @Test
    void oneGatewayToTheDrawingThread() {
        check(noClasses().that().resideOutsideOfPackages(ROOT + "ui.kit..", ROOT + "launch..")
                .should().callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .because("whoever needs the drawing thread is handed an executor"));
    }

    @Test
    void clocksComeFromOutside() {
        var noClock = noClasses().that().resideOutsideOfPackage(ROOT + "launch..");
        for (String type : List.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime",
                "java.time.ZonedDateTime", "java.time.LocalTime")) {
            check(noClock.should().callMethod(type, "now").because("time is handed in, so that tests can move it"));
        }
        check(noClock.should().callMethod("java.time.Clock", "systemUTC").orShould()
                .callMethod("java.time.Clock", "systemDefaultZone").orShould()
                .callMethod("java.time.InstantSource", "system").orShould()
                .callMethod("java.lang.System", "currentTimeMillis")
                .because("time is handed in, so that tests can move it"));
    }

    @Test
    void threadsStartInTheirRooms() {
        check(noClasses().that().resideOutsideOfPackages(room("work"), room("launch"), room("sandbox"))
                .should().dependOnClassesThat().areAssignableTo(Thread.Builder.class)
                .orShould().callConstructor(Thread.class, Runnable.class)
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.Executors")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Timer")
                .because("who runs what is decided in one room"));
    }

    @Test
    void programsAreStartedInOneRoom() {
        check(noClasses().that().resideOutsideOfPackage(room("work"))
                .should().dependOnClassesThat().haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould().callMethod(Runtime.class, "exec", String[].class)
                .orShould().callMethod(Runtime.class, "exec", String.class)
                .because("time box and secrecy of what a program is given stand in one place"));
    }

    @Test
    void onlyLaunchSpeaksToTheTerminal() {
        check(noClasses().that().resideOutsideOfPackage(room("launch"))
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().callMethod(Throwable.class, "printStackTrace")
                .because("nobody reads a desktop program's terminal"));
    }

    @Test
    void noRoomIsADrawerForOddments() {
        List<String> drawers = MAIN.stream().map(type -> type.getPackageName())
                .filter(name -> name.matches(".*\\.(util|utils|common|helper|helpers|manager|misc|base)(\\..*)?"))
                .distinct().toList();
        assertTrue(drawers.isEmpty(), () -> "no oddments: " + drawers);
    }

    private static String room(String name) {
        return ROOT + name + "..";
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }
}
