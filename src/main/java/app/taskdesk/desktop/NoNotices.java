package app.taskdesk.desktop;

/** Windows, for one: showing notices there takes a registered program name, which could not be tried yet. */
final class NoNotices implements DesktopNotices {

    @Override
    public Reach look() {
        return new Reach.NotHere();
    }

    @Override
    public Reach show(String title, String text) {
        return new Reach.NotHere();
    }
}
