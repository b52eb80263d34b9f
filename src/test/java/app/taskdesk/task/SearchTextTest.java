package app.taskdesk.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void dropsCaseAndAccentsInAnyScript() {
        assertEquals("zoe muller — refund", SearchText.fold("Zoë MÜLLER — Refund"));
        assertEquals("e", SearchText.fold("e\u0301"));
        assertEquals("fi", SearchText.fold("ﬁ"));
        assertEquals("日本", SearchText.fold("日本"));
        assertEquals("", SearchText.fold("\u0301"));
    }

    @Test
    void foldsAPieceAsItFoldsTheWhole() {
        var random = new Random(11);
        List<String> bits = List.of("a", "É", "ü", "e\u0301", "ß", "İ", "Σ", "😀", "ﬀ", "각", " ", "क्षि", "x", "…");
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            random.ints(12, 0, bits.size()).forEach(bit -> text.append(bits.get(bit)));
            String whole = Normalizer.normalize(text.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                    .replaceAll("\\p{M}+", "");
            assertEquals(whole, SearchText.fold(text.toString()));
        }
    }
}
