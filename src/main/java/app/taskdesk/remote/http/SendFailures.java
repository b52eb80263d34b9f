package app.taskdesk.remote.http;

import app.taskdesk.remote.RemoteFailure;
import app.taskdesk.remote.RemoteFailure.NoAnswer;
import app.taskdesk.remote.RemoteFailure.NotSent;
import app.taskdesk.remote.RemoteFailure.NotSent.Cause;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Tells, from what broke, whether a request can have reached the server. Details are words of ours alone: the
 * messages of exceptions may hold addresses, header values and bodies. When in doubt, it may have reached it.
 */
final class SendFailures {

    private static final int DEEPEST = 20;

    private SendFailures() {
    }

    static RemoteFailure of(Throwable broken) {
        RemoteFailure found = null;
        Throwable cause = broken;
        for (int i = 0; cause != null && i < DEEPEST; i++) {
            RemoteFailure here = notSent(cause);
            if (here instanceof NotSent(Cause kind, String _) && kind == Cause.CERTIFICATE) {
                return here;
            }
            found = here == null ? found : here;
            cause = cause.getCause();
        }
        return found == null ? new NoAnswer("connection lost") : found;
    }

    private static @Nullable RemoteFailure notSent(Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _ -> new NotSent(Cause.OFFLINE, "no connection in time");
            case UnresolvedAddressException _ -> new NotSent(Cause.OFFLINE, "name not found");
            case UnknownHostException _ -> new NotSent(Cause.OFFLINE, "name not found");
            case NoRouteToHostException _ -> new NotSent(Cause.OFFLINE, "no route");
            case ConnectException _ -> new NotSent(Cause.OFFLINE, "connection refused");
            case GeneralSecurityException _ -> new NotSent(Cause.CERTIFICATE, "certificate not trusted");
            case SSLPeerUnverifiedException _ -> new NotSent(Cause.CERTIFICATE, "certificate not trusted");
            case SSLHandshakeException _ -> new NotSent(Cause.OFFLINE, "no secure connection");
            case SSLException e when speaksNoTls(e) -> new NotSent(Cause.OFFLINE, "server speaks no TLS");
            default -> null;
        };
    }

    private static boolean speaksNoTls(SSLException e) {
        return e.getMessage() != null && e.getMessage().contains("nrecognized SSL message");
    }
}
