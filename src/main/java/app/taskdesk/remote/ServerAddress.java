package app.taskdesk.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The base address of a provider that it is safe to send a key to: https, or plain http on this computer itself
 * ({@code sync.md} 2.13). Without a slash at the end.
 */
public record ServerAddress(URI uri) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(0*:)*:?0*1]");
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*");
    private static final int LONGEST = 2_000;

    public ServerAddress {
        Fault fault = faultOf(uri);
        if (fault != null) {
            throw new IllegalArgumentException("not an address to send a key to: " + fault);
        }
    }

    /** Why an address is not accepted. */
    public enum Fault {
        NOT_AN_ADDRESS, NOT_HTTPS, HOLDS_CREDENTIALS, HOLDS_QUERY
    }

    /** Thrown for an address that a person typed wrong. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        private final Fault fault;

        Refused(Fault fault) {
            super("address refused: " + fault);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** Reads what a person typed: blanks around it and slashes at its end do no harm, and https need not be typed. */
    public static ServerAddress parse(String typed) throws Refused {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Refused(Fault.NOT_AN_ADDRESS);
        }
        String whole = text.contains("://") ? text : "https://" + text;
        try {
            URI uri = new URI(whole.replaceFirst("/+$", ""));
            Fault fault = faultOf(uri);
            if (fault != null) {
                throw new Refused(fault);
            }
            return new ServerAddress(uri);
        } catch (URISyntaxException e) {
            throw new Refused(Fault.NOT_AN_ADDRESS);
        }
    }

    /** Whether the server runs on this very computer. */
    public boolean isLoopback() {
        return isLoopback(uri.getHost());
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static @Nullable Fault faultOf(URI uri) {
        String scheme = uri.getScheme();
        if (uri.getRawUserInfo() != null || uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
            return Fault.HOLDS_CREDENTIALS;
        }
        if (scheme == null || uri.getHost() == null || uri.getPort() > 65_535 || uri.getPort() == 0
                || !PATH.matcher(uri.getRawPath()).matches()) {
            return Fault.NOT_AN_ADDRESS;
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return Fault.HOLDS_QUERY;
        }
        boolean secure = scheme.equalsIgnoreCase("https");
        return secure || scheme.equalsIgnoreCase("http") && isLoopback(uri.getHost()) ? null : Fault.NOT_HTTPS;
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
