package app.taskdesk.fuzz;

import app.taskdesk.fuzz.JsonTree.Entries;
import app.taskdesk.fuzz.JsonTree.Entry;
import app.taskdesk.fuzz.JsonTree.Items;
import app.taskdesk.fuzz.JsonTree.Raw;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes documents that a server should never send out of ones that it does: keys dropped, doubled, renamed, values of
 * other kinds, endless numbers, deep nests, long and broken text, foreign encodings, cut and doubled documents. Equal
 * random numbers make equal documents.
 */
public final class MalformedJson {

    private static final List<String> VALUES = List.of("null", "true", "false", "0", "-1", "-0", "2.0", "\"2\"",
            "1e999999999", "-1e999999999", "1e-999999999", "0.1e-400", "9223372036854775808", "-9223372036854775809",
            "12345678901234567890123", "NaN", "Infinity", "-Infinity", "0x1F", "01", "1.", ".5", "+1", "\"\"", "\" \"",
            "\"x\"", "'x'", "undefined", "nul", "tru", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"",
            "\"\\u0000\"", "\"\\u0000\\u0000title\"", "\"\\u202eevil\\u2066\"", "\"\\u001b[2J\\u0007\"", "\"\\q\"",
            "\"\\u12\"", "\"\uFEFF\"", "\"\uD83D\uDE00\"", "\"<b>&amp;\"", "\"{0} %n ${x} _F\"", "\"=1+1\"", "[]",
            "{}", "[[]]", "[null]", "{\"\":{}}", "{\"a\":1,\"a\":2}", "[1,\"a\",{}]", "\"2026-04-15T10:00:00Z\"",
            "\"2026-99-99T10:00:00Z\"", "\"+999999999-12-31T23:59:60Z\"", "\"-1000000000-01-01T00:00Z\"", "\"0000\"",
            "\"2026-04-15T10:00:00.0000000001Z\"", "\"2026-04-15T10:00:00+99:99\"", "\"..\"", "\"a/b\"", "\".\"");
    private static final List<String> KEYS = List.of("\"tasks\"", "\"_id\"", "\"title\"", "\"total\"", "\"error\"",
            "\"success\"", "\"task\"", "\"metadata\"", "\"tags\"", "\"updated_at\"", "\"snoozeCount\"", "\"page\"",
            "\"__proto__\"", "\"\"", "title", "'title'", "\"\\u0074itle\"", "\"\\ud800\"", "\"\\u0000\"", "1", "null");

    private final RandomGenerator random;

    public MalformedJson(RandomGenerator random) {
        this.random = random;
    }

    /** A document, made from a random example. */
    public byte[] next() {
        return of(VendorExamples.ALL.get(random.nextInt(VendorExamples.ALL.size())));
    }

    /** A document made from this one. */
    public byte[] of(String example) {
        JsonTree tree = JsonTree.of(example);
        for (int i = random.nextInt(3); i >= 0; i--) {
            bend(tree);
        }
        var text = new StringBuilder();
        tree.write(text);
        return spoilt(text.toString());
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void bend(JsonTree tree) {
        switch (any(tree.branches())) {
            case Entries entries when !entries.entries().isEmpty() -> bend(entries.entries());
            case Items items -> bend(items);
            case Entries entries -> entries.entries().add(new Entry(any(KEYS), value()));
            case Raw _ -> throw new IllegalStateException("no branch");
        }
    }

    private void bend(List<Entry> entries) {
        int at = random.nextInt(entries.size());
        Entry entry = entries.get(at);
        switch (random.nextInt(8)) {
            case 0 -> entries.remove(at);
            case 1 -> entries.add(random.nextInt(entries.size() + 1), entry);
            case 2 -> entries.add(random.nextInt(entries.size() + 1), new Entry(entry.key(), value()));
            case 3 -> entries.set(at, new Entry(any(KEYS), entry.value()));
            case 4 -> many(entries);
            default -> entries.set(at, new Entry(entry.key(), value()));
        }
    }

    private void many(List<Entry> entries) {
        int count = 1 << random.nextInt(8);
        for (int i = 0; i < count; i++) {
            entries.add(new Entry("\"k" + i + "\"", new Raw("1")));
        }
    }

    private void bend(Items items) {
        switch (random.nextInt(4)) {
            case 0 -> items.items().clear();
            case 1 -> items.items().add(value());
            case 2 -> {
                if (!items.items().isEmpty()) {
                    items.items().add(any(items.items()));
                }
            }
            default -> {
                if (!items.items().isEmpty()) {
                    items.items().set(random.nextInt(items.items().size()), value());
                }
            }
        }
    }

    private JsonTree value() {
        return new Raw(switch (random.nextInt(40)) {
            case 0 -> "7".repeat(1 + random.nextInt(3_000));
            case 1 -> "-0." + "3".repeat(1 + random.nextInt(3_000)) + "e" + random.nextInt(99_999);
            case 2 -> "[".repeat(depth()) + "]".repeat(depth());
            case 3 -> {
                int depth = depth();
                yield "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
            }
            case 4 -> '"' + "\u0301".repeat(1 + random.nextInt(10_000)) + '"';
            case 5 -> '"' + "x".repeat(1 << random.nextInt(16)) + '"';
            case 6 -> '"' + "\\ud83d".repeat(1 + random.nextInt(50)) + '"';
            default -> any(VALUES);
        });
    }

    private int depth() {
        return 1 << random.nextInt(14);
    }

    private byte[] spoilt(String text) {
        return switch (random.nextInt(32)) {
            case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 1 -> ("\uFEFF\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 2 -> text.getBytes(any(List.<Charset>of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE, StandardCharsets.ISO_8859_1)));
            case 3, 4 -> cut(text.getBytes(StandardCharsets.UTF_8));
            case 5 -> (text + text).getBytes(StandardCharsets.UTF_8);
            case 6 -> (text + any(List.of(" ", "\0", "}", "]", ",", "//x", " x", "\n\n")))
                    .getBytes(StandardCharsets.UTF_8);
            case 7 -> (any(List.of(" ", "\0", ")]}',\n", "/*x*/", "\t\n", "callback(")) + text)
                    .getBytes(StandardCharsets.UTF_8);
            case 8, 9 -> flipped(text.getBytes(StandardCharsets.UTF_8));
            case 10 -> withBrokenUtf8(text.getBytes(StandardCharsets.UTF_8));
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }

    private byte[] flipped(byte[] bytes) {
        for (int i = random.nextInt(5); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private byte[] withBrokenUtf8(byte[] bytes) {
        byte[] broken = any(List.of(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, new byte[] {(byte) 0xC0, 0},
                new byte[] {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80}, new byte[] {(byte) 0x80},
                new byte[] {(byte) 0xE2, (byte) 0x82}, new byte[] {0}));
        int at = random.nextInt(bytes.length + 1);
        var out = new ByteArrayOutputStream(bytes.length + broken.length);
        out.write(bytes, 0, at);
        out.writeBytes(broken);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }
}
