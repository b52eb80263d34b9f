package app.taskdesk.ui.tasklist;

import app.taskdesk.task.Facet;
import app.taskdesk.ui.kit.Icons;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Popover;
import app.taskdesk.ui.kit.Views;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chips above the list, how many tasks they leave, and the way to drop them. */
public final class FilterBarView {

    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");
    /** What is chosen is cut rather than that the list grows wider than its place. */
    private static final double LEAST = 72;
    private static final List<Facet> ALWAYS = List.of(Facet.DUE, Facet.STATUS, Facet.PRIORITY, Facet.OWNER,
            Facet.ACCOUNT);

    private final FilterBarViewModel viewModel;
    private final Views views;
    private final Parent root;
    private final Map<Facet, Button> buttons = new EnumMap<>(Facet.class);

    @FXML
    private HBox chips;
    @FXML
    private Button more;
    @FXML
    private Label count;
    @FXML
    private Button clear;

    FilterBarView(Views views, FilterBarViewModel viewModel) {
        this.viewModel = viewModel;
        this.views = views;
        this.root = views.load(this);
        for (Facet facet : Facet.values()) {
            buttons.put(facet, chip(facet));
        }
        count.textProperty().bind(viewModel.countProperty());
        clear.visibleProperty().bind(viewModel.narrowedProperty());
        clear.managedProperty().bind(clear.visibleProperty());
        clear.setOnAction(_ -> viewModel.clear());
        more.setOnAction(_ -> openMore());
        viewModel.filterProperty().subscribe(_ -> look());
        viewModel.abilitiesProperty().subscribe((was, is) -> look());
        viewModel.accountsProperty().subscribe((was, is) -> look());
        chips.addEventFilter(KeyEvent.KEY_PRESSED, this::moveAlong);
    }

    public Parent root() {
        return root;
    }

    /** Puts the focus on the first chip. */
    public void focus() {
        chips.getChildren().getFirst().requestFocus();
    }

    private Button chip(Facet facet) {
        var chip = new Button();
        chip.getStyleClass().setAll("chip");
        chip.setMnemonicParsing(false);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setId("chip-" + facet);
        chip.setOnAction(_ -> open(facet));
        chip.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.DELETE || press.getCode() == KeyCode.BACK_SPACE) {
                viewModel.clear(facet);
                press.consume();
            }
        });
        return chip;
    }

    private void look() {
        buttons.forEach((facet, chip) -> {
            boolean set = viewModel.isSet(facet);
            chip.setText(viewModel.chip(facet));
            chip.setMinWidth(set ? LEAST : ALWAYS.contains(facet) ? Region.USE_PREF_SIZE : 0);
            chip.pseudoClassStateChanged(SET, set);
            if (set != (chip.getGraphic() != null)) {
                chip.setGraphic(set ? cross(facet) : null);
            }
        });
        List<Node> shown = buttons.entrySet().stream()
                .filter(entry -> viewModel.offers(entry.getKey())
                        && (ALWAYS.contains(entry.getKey()) || viewModel.isSet(entry.getKey())))
                .sorted(Comparator.comparingInt(entry -> order(entry.getKey())))
                .<Node>map(Map.Entry::getValue).toList();
        var wanted = new ArrayList<>(shown);
        wanted.add(more);
        if (!chips.getChildren().equals(wanted)) {
            chips.getChildren().setAll(wanted);
        }
    }

    private static int order(Facet facet) {
        int always = ALWAYS.indexOf(facet);
        return always >= 0 ? always : ALWAYS.size() + facet.ordinal();
    }

    private Node cross(Facet facet) {
        FontIcon cross = Icons.of(Feather.X);
        cross.getStyleClass().add("chip-clear");
        cross.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            press.consume();
            viewModel.clear(facet);
        });
        return cross;
    }

    private void moveAlong(KeyEvent press) {
        int step = press.getCode() == KeyCode.RIGHT ? 1 : press.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step != 0) {
            int at = chips.getChildren().indexOf(chips.getScene().getFocusOwner()) + step;
            if (at >= 0 && at < chips.getChildren().size()) {
                chips.getChildren().get(at).requestFocus();
            }
            press.consume();
        }
    }

    private void openMore() {
        Messages messages = views.messages();
        var menu = new ContextMenu();
        for (Facet facet : Facet.values()) {
            if (!ALWAYS.contains(facet) && viewModel.offers(facet)) {
                var item = new MenuItem(messages.text("filter.facet." + facet.name().toLowerCase(messages.locale())));
                item.setOnAction(_ -> open(facet));
                menu.getItems().add(item);
            }
        }
        menu.show(more, Side.BOTTOM, 0, 4);
    }

    private void open(Facet facet) {
        Button chip = buttons.get(facet);
        Popover.show(root.getScene(), chip.getScene() == null ? more : chip,
                new FilterChoice(views.messages(), viewModel, facet));
    }
}
