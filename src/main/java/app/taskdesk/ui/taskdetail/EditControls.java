package app.taskdesk.ui.taskdetail;

import app.taskdesk.ui.kit.GrowingText;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** Ties text controls to fields edited in place: Enter or leaving keeps, Escape gives up. */
final class EditControls {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private static final double WIDE = 230;

    private EditControls() {
    }

    static void bind(TextInputControl control, FieldEdit edit) {
        control.textProperty().bindBidirectional(edit.textProperty());
        control.editableProperty().bind(edit.editableProperty());
        edit.problemProperty().subscribe(() -> markWrong(control, edit));
        edit.refusedProperty().subscribe(() -> markWrong(control, edit));
        control.focusedProperty().subscribe(focused -> {
            if (!focused) {
                edit.commit();
            }
        });
        control.addEventFilter(KeyEvent.KEY_PRESSED, press -> pressed(press, control, edit));
    }

    private static void markWrong(TextInputControl control, FieldEdit edit) {
        control.pseudoClassStateChanged(WRONG,
                !edit.problemProperty().get().isEmpty() || edit.refusedProperty().get() != null);
    }

    private static void pressed(KeyEvent press, TextInputControl control, FieldEdit edit) {
        boolean paragraphs = control instanceof GrowingText text && !text.isSingleParagraph();
        if (press.getCode() == KeyCode.ESCAPE && edit.isDirty()) {
            edit.restore();
            press.consume();
        } else if (press.getCode() == KeyCode.ENTER && (!paragraphs || press.isShortcutDown())
                || press.getCode() == KeyCode.S && press.isShortcutDown()) {
            edit.commit();
            press.consume();
        }
    }

    /** The marks below a control: what is wrong, here or at the server, and how long the text is. */
    static VBox marks(FieldEdit edit) {
        Label problem = label("field-problem");
        problem.textProperty().bind(edit.problemProperty());
        problem.setWrapText(true);
        HBox.setHgrow(problem, Priority.ALWAYS);
        problem.setMaxWidth(Double.MAX_VALUE);
        Label counter = label("field-counter");
        counter.textProperty().bind(edit.counterProperty());
        counter.setMinWidth(Label.USE_PREF_SIZE);
        var marks = new HBox(8, problem, counter);
        showWhile(marks, edit.problemProperty().isNotEmpty().or(edit.counterProperty().isNotEmpty()));
        var all = new VBox(marks);
        edit.refusedProperty().subscribe(refused -> {
            all.getChildren().setAll(marks);
            if (refused != null) {
                all.getChildren().add(new RefusedLine(edit.messages(), refused.words(), refused));
            }
        });
        return all;
    }

    /** A text field with its unsent mark and its problem, ready to stand in the grid of facts. */
    static VBox line(FieldEdit edit, TextField field) {
        bind(field, edit);
        field.getStyleClass().add("quiet-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        return new VBox(new HBox(4, field, unsent(edit)), marks(edit));
    }

    /** Makes a field as wide as its text while it is only read, so that what stands beside it follows closely. */
    static void fitToText(TextField field) {
        HBox.setHgrow(field, Priority.SOMETIMES);
        var measure = new Text();
        measure.fontProperty().bind(field.fontProperty());
        field.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> {
            measure.setText(field.getText() == null || field.getText().isEmpty() ? field.getPromptText()
                    : field.getText());
            return field.isFocused() ? WIDE : Math.ceil(measure.getLayoutBounds().getWidth()) + 16;
        }, field.textProperty(), field.focusedProperty(), field.fontProperty(), field.promptTextProperty()));
        field.maxWidthProperty().bind(field.prefWidthProperty());
    }

    /** The arrow beside a field that waits to be sent. */
    static Label unsent(FieldEdit edit) {
        Label mark = label("unsent-mark");
        mark.setText("\u2191");
        showWhile(mark, edit.unsentProperty());
        return mark;
    }

    static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** Shows a node, and gives it room, only while the condition holds. */
    static void showWhile(Node node, javafx.beans.value.ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> Boolean.TRUE.equals(condition.getValue()), condition));
        node.managedProperty().bind(node.visibleProperty());
    }

    /** One style class per known value, so that the sheet can colour it. */
    static void tint(Button pill, String value) {
        pill.getStyleClass().removeIf(style -> style.startsWith("is-"));
        pill.getStyleClass().add("is-" + value.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
}
