package app.taskdesk.launch;

/** The program's entry: decides how to start before any part of JavaFX is loaded. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        System.out.println("Taskdesk");
    }
}
