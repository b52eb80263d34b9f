package app.taskdesk.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.taskdesk.launch.UpdateNotice.Outcome;
import app.taskdesk.launch.UpdateNotice.Unusable;
import app.taskdesk.remote.ServerAddress;
import app.taskdesk.settings.Updates;
import app.taskdesk.settings.Updates.Verdict;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateNoticeTest {

    private static final String ADDRESS = "https://releases.example/taskdesk/notice.txt";
    private static final String NOTICE = """
            product=taskdesk
            version=1.10.0
            page=https://releases.example/taskdesk/1.10.0
            """;

    private final KeyPair keys = pair();
    private final Map<String, byte[]> server = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void tellsOfANewerRelease() {
        publish(NOTICE, keys);
        assertEquals(new Outcome.Newer("1.10.0", URI.create("https://releases.example/taskdesk/1.10.0")),
                notice().check("1.9.3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10.0", "1.10.1", "1.11-SNAPSHOT", "2"})
    void saysNothingToTheNewest(String running) {
        publish(NOTICE, keys);
        assertEquals(new Outcome.Newest(), notice().check(running));
    }

    @Test
    void releaseIsNewerThanItsSnapshot() {
        publish(NOTICE, keys);
        assertInstanceOf(Outcome.Newer.class, notice().check("1.10.0-SNAPSHOT"));
    }

    @Test
    void asksNobodyUntilBothAreSet() throws Unusable {
        String key = encoded(keys);
        assertEquals(Optional.empty(), configured(null, key));
        assertEquals(Optional.empty(), configured(" ", key));
        assertEquals(Optional.empty(), configured(ADDRESS, null));
        assertEquals(Optional.empty(), configured(ADDRESS, ""));
        assertTrue(asked.isEmpty());
    }

    @Test
    void trustsOnlyTheSetKey() {
        publish(NOTICE, pair());
        assertEquals(new Outcome.NotTrusted(), notice().check("1.0"));
    }

    @Test
    void trustsOnlyWhatWasSigned() {
        publish(NOTICE, keys);
        server.put(ADDRESS, NOTICE.replace("1.10.0", "9.9.9").getBytes(StandardCharsets.UTF_8));
        assertEquals(new Outcome.NotTrusted(), notice().check("1.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64 \u00e9", "===="})
    void trustsNoBrokenSignature(String signature) {
        publish(NOTICE, keys);
        server.put(ADDRESS + ".sig", signature.getBytes(StandardCharsets.UTF_8));
        assertEquals(new Outcome.NotTrusted(), notice().check("1.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "version=2.0\npage=https://releases.example/",
        "product=other\nversion=2.0\npage=https://releases.example/",
        "product=taskdesk\npage=https://releases.example/",
        "product=taskdesk\nversion=latest\npage=https://releases.example/",
        "product=taskdesk\nversion=2.0",
        "product=taskdesk\nversion=2.0\npage=http://releases.example/",
        "product=taskdesk\nversion=2.0\npage=file:///etc/passwd",
        "product=taskdesk\nversion=2.0\npage=https://name@releases.example/",
        "product=taskdesk\nversion=2.0\nversion=3.0\npage=https://releases.example/"})
    void trustsNoSignedNonsense(String notice) {
        publish(notice, keys);
        assertEquals(new Outcome.NotTrusted(), notice().check("1.0"));
    }

    @Test
    void missingSignatureIsAsGoodAsNoNotice() {
        publish(NOTICE, keys);
        server.remove(ADDRESS + ".sig");
        assertInstanceOf(Outcome.NotReached.class, notice().check("1.0"));
    }

    @Test
    void fetchesTheNoticeAndItsSignatureAndNothingElse() {
        publish(NOTICE, keys);
        notice().check("1.0");
        assertEquals(List.of(ADDRESS, ADDRESS + ".sig"), asked);
    }

    @Test
    void refusesSettingsItCannotUse() {
        String key = encoded(keys);
        for (String address : List.of("http://releases.example/n", "https:///n", "ftp://a/b",
                "https://name@releases.example/n")) {
            assertEquals(Verdict.ADDRESS_UNUSABLE,
                    assertThrows(Unusable.class, () -> configured(address, key)).verdict());
        }
        for (String unusable : List.of("AAAA", "not base64 \u00e9", key.substring(4))) {
            assertEquals(Verdict.KEY_UNUSABLE,
                    assertThrows(Unusable.class, () -> configured(ADDRESS, unusable)).verdict());
        }
    }

    private Optional<UpdateNotice> configured(@Nullable String address, @Nullable String key) throws Unusable {
        return UpdateNotice.configured(new Updates(address, key, null), this::get);
    }

    private UpdateNotice notice() {
        try {
            return configured(ADDRESS, encoded(keys)).orElseThrow();
        } catch (Unusable e) {
            throw new AssertionError(e);
        }
    }

    private byte[] get(ServerAddress address, int longest) throws IOException {
        asked.add(address.toString());
        byte[] found = server.get(address.toString());
        if (found == null || found.length > longest) {
            throw new FileNotFoundException(address.toString());
        }
        return found;
    }

    private void publish(String notice, KeyPair pair) {
        byte[] bytes = notice.getBytes(StandardCharsets.UTF_8);
        server.put(ADDRESS, bytes);
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            server.put(ADDRESS + ".sig", Base64.getEncoder().encode(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
