package app.taskdesk.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.taskdesk.remote.talkingshops.TalkingShops;
import app.taskdesk.settings.Preferences;
import app.taskdesk.settings.Settings;
import app.taskdesk.settings.ThemeChoice;
import app.taskdesk.settings.Updates;
import app.taskdesk.task.StandardView;
import app.taskdesk.ui.Pictures;
import app.taskdesk.ui.kit.Command;
import app.taskdesk.ui.backup.BackupsViewModel;
import app.taskdesk.ui.backup.GivenBackups;
import app.taskdesk.ui.kit.DateText;
import app.taskdesk.ui.kit.Messages;
import app.taskdesk.ui.kit.NoFiles;
import app.taskdesk.ui.kit.Views;
import app.taskdesk.ui.onboarding.AccountLine;
import app.taskdesk.ui.onboarding.AccountsViewModel;
import app.taskdesk.ui.onboarding.BookDouble;
import app.taskdesk.ui.shell.FrameCommands;
import app.taskdesk.ui.shell.FrameViewModel;
import app.taskdesk.work.DirectWork;
import app.taskdesk.ui.reminder.GivenDesktop;
import app.taskdesk.ui.reminder.RemindingViewModel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreferencesLookTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Runnable NOTHING = () -> { };
    private final Settings settings = new Settings(Preferences.USUAL, later -> { }, saved -> { });
    private final Views views = new Views(new Messages(Locale.ENGLISH));

    private final DateText dates = new DateText(views.messages(), () -> ZoneOffset.UTC, () -> NOON);

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void drawsEveryPreference(ThemeChoice look) throws Exception {
        var picture = Pictures.take("preferences-" + look, look, 900, 1820, this::page);
        assertEquals(1820, picture.getHeight());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void drawsEveryKey(ThemeChoice look) throws Exception {
        var picture = Pictures.take("keys-" + look, look, 1048, 728, () -> new KeysView(views.messages(),
                List.of(Command.always("task.complete", NOTHING, "E"), Command.always("task.snooze", NOTHING, "S")),
                commands().all()).root());
        assertEquals(728, picture.getHeight());
    }

    private Parent page() {
        var accounts = new AccountsViewModel(new BookDouble(), new DirectWork(), views.messages());
        var shop = new AccountLine("a1", "Nordlys support", "https://api.talkingshops.com/v1", false, false, false);
        accounts.accounts().setAll(new AccountLine("demo", "Demo workspace", "", true, true, false), shop,
                new AccountLine("a2", "Returns desk", "https://desk.example.com/v1", false, false, false));
        var root = new PreferencesView(views, new PreferencesView.Models(new PreferencesViewModel(settings), accounts,
                new BackupsViewModel(views.messages(), dates, new DirectWork(), new GivenBackups(7).damage(2)),
                new UpdatesViewModel(settings, views.messages(), dates, NOTHING),
                new RemindingViewModel(settings, new GivenDesktop())),
                new PreferencesView.Doors(NOTHING, account -> { }, new NoFiles(),
                        copied -> { })).root();
        settings.change(all -> all.withUpdates(new Updates("https://releases.example.com/taskdesk/notice.txt",
                "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=",
                new Updates.Look(NOON, Updates.Verdict.NEWER, "1.2.0", "https://releases.example.com/1.2.0"))));
        return root;
    }

    private FrameCommands commands() {
        return new FrameCommands(new FrameViewModel(), settings, new FrameCommands.Places(_ -> { },
                new SimpleObjectProperty<>(TalkingShops.CAPABILITIES.abilities()), "not there", "for leads"),
                new FrameCommands.Doors(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING,
                        NOTHING, NOTHING, NOTHING, new FrameCommands.Pages(NOTHING, NOTHING, NOTHING, NOTHING,
                                NOTHING),
                        new FrameCommands.Files(NOTHING, NOTHING, NOTHING, new SimpleObjectProperty<>())));
    }
}
