package app.taskdesk.sandbox;

/** One page of tasks: their JSON joined by commas, ready to stand inside an array, and how many there are in all. */
record TaskList(byte[] json, long total) {
}
