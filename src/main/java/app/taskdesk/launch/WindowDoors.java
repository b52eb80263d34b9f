package app.taskdesk.launch;

import app.taskdesk.ui.kit.FileQuestions;
import app.taskdesk.ui.printing.Paper;

/** What lies behind the window's pages: accounts, copies of the tasks, and the platform's own files and printers. */
record WindowDoors(AccountDoor accounts, BackupDoor backups, FileQuestions files, Paper paper) {
}
