package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LicenceTest {

    private static final Configuration RUNNING = ModuleLayer.boot().configuration();

    @Test
    void everyModuleOfOthersIsNamedOnce() {
        Set<String> shipped = new TreeSet<>();
        collect("app.taskdesk", shipped);
        shipped.remove("app.taskdesk");
        var named = new TreeSet<String>();
        for (Licence licence : Licence.all()) {
            licence.modules().forEach(module -> assertTrue(named.add(module), () -> module + " is there twice"));
        }
        named.remove("java.base");
        assertEquals(shipped, named);
    }

    @Test
    void versionsAreThoseThatRun() throws IOException {
        for (Licence licence : Licence.all()) {
            String module = licence.modules().getFirst();
            if (module.equals("java.base")) {
                assertEquals(Runtime.version().toString(), licence.version());
            } else {
                assertTrue(bears(module, licence.version()), () -> licence + " runs with another version");
            }
        }
    }

    @Test
    void termsAndHomesAreGiven() {
        for (Licence licence : Licence.all()) {
            assertTrue(licence.terms().matches("[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*"), licence.terms());
            assertTrue(licence.home().startsWith("https://"), licence.home());
        }
        assertEquals(Licence.all().size(),
                Licence.all().stream().map(Licence::part).collect(Collectors.toSet()).size());
    }

    /** Whether the module's file, or for fonts a folder in it, bears the version in its name. */
    private static boolean bears(String module, String version) throws IOException {
        ModuleReference file = RUNNING.findModule(module).orElseThrow(() -> new AssertionError(module)).reference();
        try (ModuleReader reader = file.open(); var entries = reader.list()) {
            return file.location().orElseThrow().toString().contains("-" + version)
                    || entries.anyMatch(entry -> entry.contains("/" + version + "/fonts/"));
        }
    }

    private static void collect(String module, Set<String> found) {
        if (module.startsWith("java.") || module.startsWith("jdk.") || !found.add(module)) {
            return;
        }
        var requires = new HashSet<>(RUNNING.findModule(module).orElseThrow().reference().descriptor().requires());
        requires.removeIf(require -> require.modifiers().contains(Requires.Modifier.STATIC));
        requires.forEach(require -> collect(require.name(), found));
    }
}
