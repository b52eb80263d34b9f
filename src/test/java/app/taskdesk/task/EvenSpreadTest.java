package app.taskdesk.task;

import static app.taskdesk.task.TestRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.task.EvenSpread.Load;
import app.taskdesk.task.EvenSpread.Share;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvenSpreadTest {

    private static Load load(String id, int open) {
        return new Load(new Person(id, null), open);
    }

    private static List<TaskRow> tasksOf(String owner, int from, int tasks) {
        return IntStream.range(from, from + tasks).mapToObj(id -> row(id).owner(owner, owner).build()).toList();
    }

    private static List<Integer> after(List<Share> shares) {
        return shares.stream().map(Share::after).toList();
    }

    private static List<Integer> gets(List<Share> shares) {
        return shares.stream().map(share -> share.gets().size()).toList();
    }

    @Test
    void levelsTheLoadsOfThoseWhoTakeOver() {
        var shares = EvenSpread.of(tasksOf("ali", 1, 7), List.of(load("dana", 5), load("jonas", 9), load("mina", 10)));
        assertEquals(List.of(11, 10, 10), after(shares));
        assertEquals(List.of(6, 1, 0), gets(shares));
    }

    /** Each of the two gets of what is late longest. */
    @Test
    void dealsInTurn() {
        var shares = EvenSpread.of(tasksOf("ali", 1, 4), List.of(load("dana", 3), load("jonas", 3)));
        assertEquals(List.of(new TaskId(1), new TaskId(3)), shares.get(0).gets());
        assertEquals(List.of(new TaskId(2), new TaskId(4)), shares.get(1).gets());
    }

    @Test
    void movesNothingThatCanStay() {
        var tasks = new ArrayList<>(tasksOf("ali", 1, 6));
        tasks.addAll(tasksOf("dana", 10, 2));
        var shares = EvenSpread.of(tasks, List.of(load("ali", 10), load("dana", 6)));
        assertEquals(List.of(8, 8), after(shares));
        assertEquals(List.of(0, 2), gets(shares));
    }

    @Test
    void givesNothingToWhomNobodyChose() {
        assertEquals(List.of(), EvenSpread.of(tasksOf("ali", 1, 3), List.of()));
        assertEquals(List.of(3), gets(EvenSpread.of(tasksOf("ali", 1, 3), List.of(load("dana", 50)))));
    }

    @Test
    void whateverTheLoadsEachTaskGoesToOneAndNobodyWhoGotSomeCouldHaveGotLess() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var owners = IntStream.range(0, 1 + random.nextInt(6)).mapToObj(n -> load("o" + n, 40 + random.nextInt(30)))
                    .toList();
            var tasks = IntStream.range(0, random.nextInt(40)).mapToObj(n -> row(n + 1)
                    .owner("o" + random.nextInt(8), "x").build()).toList();
            var shares = EvenSpread.of(tasks, owners);
            requireEven(tasks, shares);
        }
    }

    private static void requireEven(List<TaskRow> tasks, List<Share> shares) {
        var given = new HashSet<TaskId>();
        int least = shares.stream().mapToInt(Share::after).min().orElseThrow();
        for (Share share : shares) {
            String owner = share.owner().id();
            share.gets().forEach(task -> assertTrue(given.add(task), "given twice"));
            assertTrue(share.gets().isEmpty() || share.after() <= least + 1, shares.toString());
            assertTrue(tasks.stream().noneMatch(task -> owner.equals(task.ownerId())
                    && share.gets().contains(task.id())), "nobody is given what is theirs");
            int theirs = (int) tasks.stream().filter(task -> owner.equals(task.ownerId())).count();
            assertTrue(share.after() <= share.before() + share.gets().size(), "counted right");
            assertTrue(share.after() >= share.before() - theirs + share.gets().size(), "counted right");
        }
        int open = shares.stream().mapToInt(share -> share.before()).sum();
        int strangers = (int) tasks.stream().filter(task -> shares.stream()
                .noneMatch(share -> share.owner().id().equals(task.ownerId()))).count();
        assertEquals(open + strangers, shares.stream().mapToInt(Share::after).sum(), "nothing lost");
    }
}
