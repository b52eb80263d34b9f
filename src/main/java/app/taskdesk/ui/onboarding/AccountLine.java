package app.taskdesk.ui.onboarding;

/**
 * One account as a person sees it.
 *
 * @param id     opaque here
 * @param shown  whether it is the one on screen
 * @param demo   whether it is the demo workspace, which cannot be renamed or removed
 * @param paused whether a person had all requests for it stopped
 */
public record AccountLine(String id, String label, String address, boolean shown, boolean demo, boolean paused) {
}
