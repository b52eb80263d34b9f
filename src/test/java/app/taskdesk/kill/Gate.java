package app.taskdesk.kill;

import app.taskdesk.sqlite.Failpoints;
import java.util.ArrayList;
import java.util.List;

/** Counts the places a life passes, those of the store and those around an exchange, and calls somebody at each. */
final class Gate implements Failpoints {

    /** Who is called at each place; the life stands still meanwhile. */
    @FunctionalInterface
    interface Visitor {

        /** @param n which passing since the counting began, from 0 */
        void at(int n, String point);
    }

    private final Visitor visitor;
    private final List<String> passed = new ArrayList<>();
    private boolean counting;

    private Gate(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Lets everything through. */
    static Gate open() {
        return new Gate((_, _) -> { });
    }

    static Gate with(Visitor visitor) {
        return new Gate(visitor);
    }

    /** Begins to count and to call. */
    void count() {
        counting = true;
    }

    /** The places passed since the counting began. */
    List<String> passed() {
        return passed;
    }

    @Override
    public void reach(String point) {
        if (counting) {
            passed.add(point);
            visitor.at(passed.size() - 1, point);
        }
    }
}
