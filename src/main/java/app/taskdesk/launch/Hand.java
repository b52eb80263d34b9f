package app.taskdesk.launch;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** Uses the window as a person does, by real key and mouse events, from a thread that is not the FX thread. */
final class Hand {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LOOK_AGAIN = Duration.ofMillis(20).toNanos();

    private final Stage stage;
    private final Robot robot;

    /** FX thread only. */
    Hand(Stage stage) {
        this.stage = stage;
        this.robot = new Robot();
    }

    /** Runs on the FX thread and waits for the result. */
    <T> T see(Callable<T> look) throws TourFailure {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(look.call());
            } catch (Exception | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailure("was interrupted", e);
        } catch (ExecutionException e) {
            throw new TourFailure("the window failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new TourFailure("the window did not answer within " + PATIENCE.toSeconds() + " s", e);
        }
    }

    /** Waits until the window shows what is expected; fails, naming it, when it never does. */
    void await(String what, Callable<Boolean> shown) throws TourFailure {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!see(shown)) {
            if (System.nanoTime() > end) {
                throw new TourFailure("never saw " + what, null);
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    /** Presses one key, with the modifiers held down. */
    void press(KeyCode key, KeyCode... modifiers) throws TourFailure {
        see(() -> {
            for (KeyCode modifier : modifiers) {
                robot.keyPress(modifier);
            }
            robot.keyType(key);
            for (KeyCode modifier : modifiers) {
                robot.keyRelease(modifier);
            }
            return null;
        });
    }

    /** Types letters of the Latin alphabet, digits and spaces. */
    void type(String text) throws TourFailure {
        for (char c : text.toCharArray()) {
            KeyCode key = c == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
            if (Character.isUpperCase(c)) {
                press(key, KeyCode.SHIFT);
            } else {
                press(key);
            }
        }
    }

    /** Clicks in the middle of a node. */
    void click(Node node) throws TourFailure {
        see(() -> {
            var bounds = node.localToScreen(node.getBoundsInLocal());
            robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
            return null;
        });
    }

    /** Looks up a node by its style selector; fails when it is not there. */
    <N extends Node> N find(String selector, Class<N> type) throws TourFailure {
        await(selector, () -> type.isInstance(stage.getScene().lookup(selector)));
        return see(() -> type.cast(stage.getScene().lookup(selector)));
    }
}
