package app.taskdesk.ui.kit;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/** A text area as high as its text; Tab leaves it. */
public final class GrowingText extends TextArea {

    private static final double INSETS = 14;
    private static final double HEIGHT_INSETS = 10;
    private static final double UNKNOWN_WIDTH = 340;

    private final Text measure = new Text();
    private boolean singleParagraph;

    public GrowingText() {
        setWrapText(true);
        setPrefRowCount(1);
        getStyleClass().add("growing-text");
        addEventFilter(KeyEvent.KEY_PRESSED, this::leaveOnTab);
        textProperty().subscribe(() -> requestLayout());
        fontProperty().subscribe(() -> requestLayout());
        widthProperty().subscribe(() -> requestLayout());
    }

    /** Whether it holds one paragraph: Enter is left to whoever listens. */
    public boolean isSingleParagraph() {
        return singleParagraph;
    }

    public void setSingleParagraph(boolean singleParagraph) {
        this.singleParagraph = singleParagraph;
    }

    /** The height follows from the width. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = (width > 0 ? width : getWidth() > 0 ? getWidth() : UNKNOWN_WIDTH) - INSETS;
        measure.setFont(getFont());
        measure.setText(getText() == null || getText().isEmpty() ? " " : getText() + (getText().endsWith("\n")
                ? " " : ""));
        return Math.ceil(height(Math.max(40, inside))) + HEIGHT_INSETS;
    }

    /**
     * JavaFX 26 fails at some right-to-left lines that it breaks at a blank, in every layout from then on; these are
     * counted by how long the text is in one line.
     */
    private double height(double width) {
        try {
            measure.setWrappingWidth(width);
            return measure.getLayoutBounds().getHeight();
        } catch (IndexOutOfBoundsException cannotBreak) {
            measure.setWrappingWidth(0);
            Bounds unbroken = measure.getLayoutBounds();
            return unbroken.getHeight() * Math.ceil(unbroken.getWidth() / width);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    private void leaveOnTab(KeyEvent press) {
        if (press.getCode() == KeyCode.TAB && !press.isControlDown()) {
            press.consume();
            if (press.isShiftDown()) {
                requestFocusTraversal(TraversalDirection.PREVIOUS);
            } else {
                requestFocusTraversal(TraversalDirection.NEXT);
            }
        }
    }
}
