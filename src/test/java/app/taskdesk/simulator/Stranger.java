package app.taskdesk.simulator;

import app.taskdesk.task.TaskField;
import app.taskdesk.task.TaskFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The second client: works on the same tasks straight at the server. */
final class Stranger {

    private final World world;

    Stranger(World world) {
        this.world = world;
    }

    void act(Item item, Shop shop) {
        switch (item.kind()) {
            case O_CREATE -> shop.make(shop.values().fresh(world.time.real(), item.b()));
            case O_EDIT -> on(shop, item, id -> shop.put(id, shop.values().change(shop.tasks().get(id),
                    world.time.real(), item.c(), item.b()), "other"));
            case O_COMPLETE -> on(shop, item, id -> shop.finish(id, Values.outcome(item.b())));
            case O_DEFER -> on(shop, item, shop::defer);
            case O_REOPEN -> on(shop, item, id -> shop.put(id, TaskFields.builder()
                    .set(TaskField.STATUS, "in_progress").build(), "other"));
            case O_REASSIGN -> on(shop, item, id -> shop.reassign(id, shop.values().owner(item.b()), null));
            case O_SNOOZE -> on(shop, item, id -> shop.move(id, Values.due(world.time.real(),
                    item.b())));
            case O_DELETE -> on(shop, item, shop::remove);
            case O_DELETE_MANY -> List.copyOf(shop.tasks().keySet()).stream()
                    .skip(item.b() % 3).forEach(shop::remove);
            case O_CLAIM -> wished(shop, item, id -> shop.reassign(id, shop.values().owner(item.b()), null));
            case O_RELEASE -> wished(shop, item, id -> shop.reassign(id, null, null));
            case O_REMOVE -> wished(shop, item, shop::remove);
            case S_FUTURE -> on(shop, item, id -> shop.stampAhead(id, 60_000L + item.b() * 1_000L));
            default -> throw new IllegalArgumentException(item.kind() + " is not another client's");
        }
    }

    /** A task that the person at the computer asks for, or where there is none, one that nobody has. */
    private void wished(Shop shop, Item item, Consumer<String> work) {
        Snapshot now = world.oracle.now();
        List<String> wished = now.intents.values().stream().filter(one -> one.isOpen() && one.kind().equals("CLAIM"))
                .map(one -> world.oracle.formerRemoteId(one.task())).flatMap(Optional::stream)
                .filter(shop.tasks()::containsKey).toList();
        List<String> choice = !wished.isEmpty() ? wished : shop.tasks().entrySet().stream()
                .filter(task -> task.getValue().text(TaskField.OWNER_ID) == null).map(Map.Entry::getKey).toList();
        if (!choice.isEmpty()) {
            work.accept(choice.get(item.a() % choice.size()));
        }
    }

    private static void on(Shop shop, Item item, Consumer<String> work) {
        if (!shop.tasks().isEmpty()) {
            work.accept(List.copyOf(shop.tasks().keySet()).get(item.a() % shop.tasks().size()));
        }
    }
}
