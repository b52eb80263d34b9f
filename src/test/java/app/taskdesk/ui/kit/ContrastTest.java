package app.taskdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text can be read on every ground it stands on, in every theme (ux.md 4.1). */
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("(-td-[a-z-]+): (#[0-9A-F]{6});");
    private static final List<String> TEXTS = List.of("-td-text", "-td-muted", "-td-accent", "-td-late", "-td-high",
            "-td-ok", "-td-snoozed");
    private static final List<String> GROUNDS = List.of("-td-surface", "-td-panel", "-td-selected");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void textsAndBordersStandOut(String theme) throws IOException {
        Map<String, Color> colors = colors(theme);
        for (String ground : GROUNDS) {
            for (String text : TEXTS) {
                assertContrast(colors, text, ground, 4.5);
            }
            assertContrast(colors, "-td-control", ground, 3.0);
        }
        assertContrast(colors, "-td-on-accent", "-td-accent", 4.5);
        assertContrast(colors, "-td-on-toast", "-td-toast", 4.5);
        assertContrast(colors, "-td-text", "-td-warning-panel", 4.5);
        assertContrast(colors, "-td-late", "-td-warning-panel", 4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "contrast"})
    void themesSwapValuesAndNeverNames(String theme) throws IOException {
        assertEquals(colors("light").keySet(), colors(theme).keySet());
    }

    private static void assertContrast(Map<String, Color> colors, String text, String ground, double least) {
        double ratio = ratio(colors.get(text), colors.get(ground));
        assertTrue(ratio >= least, () -> "%s on %s is only %.2f : 1".formatted(text, ground, ratio));
    }

    private static double ratio(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Color> colors(String theme) throws IOException {
        try (var sheet = Theme.class.getResourceAsStream("theme-" + theme + ".css")) {
            Matcher found = TOKEN.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
            var colors = new HashMap<String, Color>();
            while (found.find()) {
                colors.put(found.group(1), Color.web(found.group(2)));
            }
            return colors;
        }
    }
}
