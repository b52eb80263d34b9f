package app.taskdesk.live;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

/**
 * A read-only observable list whose whole content is exchanged as one change, at a cost that does not grow with its
 * length. FX thread only.
 */
final class SwappedList<E> extends ObservableListBase<E> {

    private List<? extends E> content = List.of();

    /** Shows another list from now on; it must not change any more. */
    void swap(List<? extends E> next) {
        List<? extends E> old = content;
        content = next;
        if (!old.isEmpty() || !next.isEmpty()) {
            fireChange(new Swap<>(this, old));
        }
    }

    @Override
    public E get(int index) {
        return content.get(index);
    }

    @Override
    public int size() {
        return content.size();
    }

    private static final class Swap<E> extends ListChangeListener.Change<E> {

        private final List<? extends E> old;
        private boolean read;

        Swap(SwappedList<E> list, List<? extends E> old) {
            super(list);
            this.old = old;
        }

        @Override
        public boolean next() {
            boolean first = !read;
            read = true;
            return first;
        }

        @Override
        public void reset() {
            read = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        @SuppressWarnings("unchecked")
        public List<E> getRemoved() {
            return (List<E>) old;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }
}
