package app.taskdesk.ui.notice;

/** What a notice offers to do. */
public record NoticeAction(String title, Runnable run) {
}
