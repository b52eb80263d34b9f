package app.taskdesk.live;

/** One line of a list on screen: a task, or the heading of a group of them. */
public sealed interface ListLine permits TaskLine, GroupLine {
}
