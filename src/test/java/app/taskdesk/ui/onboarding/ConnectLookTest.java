package app.taskdesk.ui.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.ui.Pictures;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.work.DirectWork;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectLookTest {

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void drawsBothStepsAndTheProblems(ThemeChoice look) throws Exception {
        var pictures = new HashSet<Integer>();
        for (String step : new String[] {"address", "problem", "who", "phone", "email"}) {
            var picture = Pictures.take("connect-" + step + "-" + look, look, 728, 552, () -> page(step));
            pictures.add(Arrays.hashCode(picture.getRGB(0, 0, 728, 552, null, 0, 728)));
        }
        assertEquals(5, pictures.size(), "each step must show something else");
    }

    private static Parent page(String step) {
        var views = new Views(new Messages(Locale.ENGLISH));
        var viewModel = new ConnectViewModel(new DeskDouble(), new DirectWork(), views.messages());
        Parent root = new ConnectView(views, viewModel, new ConnectView.Surroundings(true, () -> true,
                new SimpleObjectProperty<>(Preferences.Role.AGENT)),
                () -> { }).root();
        if (step.equals("phone") || step.equals("email")) {
            viewModel.entry().serviceProperty().set(DeskDouble.SERVICES.getLast());
        }
        if (!step.equals("problem")) {
            viewModel.entry().keyProperty().set("a-very-long-key");
        } else {
            viewModel.entry().addressProperty().set("http://shop.example.com");
        }
        if (!step.equals("address") && !step.equals("phone")) {
            viewModel.test();
        }
        return root;
    }
}
