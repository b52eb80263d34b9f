package app.taskdesk.ui.onboarding;

/**
 * One account as a person sees it.
 *
 * @param id    opaque here
 * @param shown whether it is the one on screen
 * @param demo  whether it is the demo workspace, which cannot be renamed or removed
 */
public record AccountLine(String id, String label, String address, boolean shown, boolean demo) {
}
