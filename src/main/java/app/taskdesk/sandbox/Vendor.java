package app.taskdesk.sandbox;

/** Whose API a server speaks; the two have nothing in common on the wire. */
public enum Vendor {
    TALKING_SHOPS, PERISKOPE
}
