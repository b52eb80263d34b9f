package app.taskdesk.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps answers for as long as nothing was written since they were read; the engine asks again at every step. */
final class Remembered<K, V> {

    private record Kept<V>(long writes, V value) {
    }

    private final LocalStore store;
    private final Function<K, V> read;
    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();

    Remembered(LocalStore store, Function<K, V> read) {
        this.store = store;
        this.read = read;
    }

    V of(K key) {
        long writes = store.writes();
        Kept<V> former = kept.get(key);
        if (former != null && former.writes() == writes) {
            return former.value();
        }
        V value = read.apply(key);
        kept.put(key, new Kept<>(writes, value));
        return value;
    }
}
