/** The least a JavaFX program can be, packaged the same way, to set Taskdesk's start against. */
module bare {
    requires javafx.controls;

    exports bare to javafx.graphics;
}
