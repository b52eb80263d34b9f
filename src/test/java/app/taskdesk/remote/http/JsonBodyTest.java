package app.taskdesk.remote.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonBodyTest {

    private static String written(Map<String, ?> object) {
        return new String(JsonBody.of(object), StandardCharsets.UTF_8);
    }

    @Test
    void writesEveryKindOfValue() {
        var object = new LinkedHashMap<String, Object>();
        object.put("text", "ö \"quoted\" \uD83D\uDE00");
        object.put("list", new ArrayList<>(Arrays.asList(1L, 2, 2.5, true, null)));
        object.put("map", Map.of("k", "v"));
        object.put("none", null);
        assertEquals("{\"text\":\"ö \\\"quoted\\\" \uD83D\uDE00\",\"list\":[1,2,2.5,true,null],"
                + "\"map\":{\"k\":\"v\"},\"none\":null}", written(object));
    }

    @Test
    void mendsBrokenText() {
        assertEquals("{\"a\uFFFD\":\"b\uFFFD\"}", written(Map.of("a\0", "b\uD800")));
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThrows(IllegalArgumentException.class, () -> written(Map.of("a", Double.NaN)));
        assertThrows(IllegalArgumentException.class, () -> written(Map.of("a", List.of(new Object()))));
    }
}
