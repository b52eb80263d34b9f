package app.taskdesk.launch;

import app.taskdesk.ui.kit.FileQuestions;

/** What lies behind the window's pages: accounts, copies of the tasks, and the platform's own files. */
record WindowDoors(AccountDoor accounts, BackupDoor backups, FileQuestions files) {
}
