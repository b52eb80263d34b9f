/** The desktop task manager for support teams. */
@org.jspecify.annotations.NullMarked
module app.taskdesk {
    requires static org.jspecify;
    requires java.desktop;
    requires java.logging;
    requires java.net.http;
    requires java.sql;
    requires jdk.httpserver;
    requires jdk.net;
    requires javafx.controls;
    requires javafx.fxml;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires org.apache.commons.csv;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.databind;

    exports app.taskdesk.launch to javafx.graphics;

    opens app.taskdesk.settings to tools.jackson.databind;
    opens app.taskdesk.ui.activity to javafx.fxml;
    opens app.taskdesk.ui.analytics to javafx.fxml;
    opens app.taskdesk.ui.assign to javafx.fxml;
    opens app.taskdesk.ui.backup to javafx.fxml;
    opens app.taskdesk.ui.bulk to javafx.fxml;
    opens app.taskdesk.ui.complete to javafx.fxml;
    opens app.taskdesk.ui.customer to javafx.fxml;
    opens app.taskdesk.ui.delete to javafx.fxml;
    opens app.taskdesk.ui.snooze to javafx.fxml;
    opens app.taskdesk.ui.kit to javafx.fxml;
    opens app.taskdesk.ui.tasklist to javafx.fxml;
    opens app.taskdesk.ui.notice to javafx.fxml;
    opens app.taskdesk.ui.onboarding to javafx.fxml;
    opens app.taskdesk.ui.outbox to javafx.fxml;
    opens app.taskdesk.ui.overdue to javafx.fxml;
    opens app.taskdesk.ui.palette to javafx.fxml;
    opens app.taskdesk.ui.preferences to javafx.fxml;
    opens app.taskdesk.ui.quickadd to javafx.fxml;
    opens app.taskdesk.ui.reminder to javafx.fxml;
    opens app.taskdesk.ui.shell to javafx.fxml;
    opens app.taskdesk.ui.syncstatus to javafx.fxml;
    opens app.taskdesk.ui.taskdetail to javafx.fxml;
    opens app.taskdesk.ui.transfer to javafx.fxml;
    opens app.taskdesk.ui.trash to javafx.fxml;

}
