package app.taskdesk.launch;

import app.taskdesk.remote.ServerAddress;
import app.taskdesk.settings.Updates;
import app.taskdesk.settings.Updates.Verdict;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds out whether there is a newer release, and never does more than tell. Asks nobody until an administrator has set
 * both an address and a key. The notice at the address is text of lines like {@code version=1.2.0}; its Ed25519
 * signature in Base64 lies beside it under the same address with {@code .sig} added.
 */
final class UpdateNotice {

    static final int LONGEST = 16 * 1024;

    private static final String ALGORITHM = "Ed25519";
    private static final String PRODUCT = "taskdesk";

    /** Brings what lies at an address. */
    @FunctionalInterface
    interface Source {

        /** Fails when there are more than {@code longest} bytes, or none in reasonable time. */
        byte[] get(ServerAddress address, int longest) throws IOException;
    }

    /** Thrown for settings that cannot be used. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1;

        private final Verdict verdict;

        Unusable(Verdict verdict, Exception cause) {
            super(verdict.name(), cause);
            this.verdict = verdict;
        }

        /** Which of them it is. */
        Verdict verdict() {
            return verdict;
        }
    }

    /** What the look at the address showed. */
    sealed interface Outcome {

        /** There is something newer, described on a page that the person may open. */
        record Newer(String version, URI page) implements Outcome {
        }

        /** This is the newest release. */
        record Newest() implements Outcome {
        }

        /** The notice is not signed with the set key, or makes no sense: somebody may have tampered with it. */
        record NotTrusted() implements Outcome {
        }

        /** No notice could be fetched. */
        record NotReached(IOException cause) implements Outcome {
        }
    }

    private final ServerAddress address;
    private final PublicKey key;
    private final Source source;

    private UpdateNotice(ServerAddress address, PublicKey key, Source source) {
        this.address = address;
        this.key = key;
        this.source = source;
    }

    /**
     * The notice as set up; empty while it is off. The key is in Base64, as inside a PEM file.
     *
     * @throws Unusable when both are set, but one of them makes no sense
     */
    static Optional<UpdateNotice> configured(Updates setUp, Source source) throws Unusable {
        String address = setUp.address();
        String key = setUp.key();
        if (address == null || key == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new UpdateNotice(ServerAddress.parse(address), key(key), source));
        } catch (ServerAddress.Refused e) {
            throw new Unusable(Verdict.ADDRESS_UNUSABLE, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Unusable(Verdict.KEY_UNUSABLE, e);
        }
    }

    /** Looks once; blocks for as long as the download does. */
    Outcome check(String running) {
        byte[] notice;
        byte[] signature;
        try {
            notice = source.get(address, LONGEST);
            signature = source.get(new ServerAddress(URI.create(address + ".sig")), LONGEST);
        } catch (IOException e) {
            return new Outcome.NotReached(e);
        }
        try {
            return signed(notice, signature) ? read(notice, running) : new Outcome.NotTrusted();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return new Outcome.NotTrusted();
        }
    }

    private boolean signed(byte[] notice, byte[] signature) throws GeneralSecurityException {
        var check = Signature.getInstance(ALGORITHM);
        check.initVerify(key);
        check.update(notice);
        return check.verify(Base64.getMimeDecoder().decode(signature));
    }

    private static Outcome read(byte[] notice, String running) {
        Map<String, String> lines = new String(notice, StandardCharsets.UTF_8).lines().map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0].strip(), parts -> parts[1].strip(), (one, other) -> {
                    throw new IllegalArgumentException("a line is there twice");
                }));
        if (!PRODUCT.equals(lines.get("product"))) {
            throw new IllegalArgumentException("a notice about something else");
        }
        String offered = lines.getOrDefault("version", "");
        return isNewer(offered, running) ? new Outcome.Newer(offered, https(lines.getOrDefault("page", "")))
                : new Outcome.Newest();
    }

    /** @throws IllegalArgumentException when one of them is no version */
    static boolean isNewer(String offered, String running) {
        return ModuleDescriptor.Version.parse(offered).compareTo(ModuleDescriptor.Version.parse(running)) > 0;
    }

    private static URI https(String text) {
        URI address = URI.create(text);
        if (!"https".equals(address.getScheme()) || address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("not an https address: " + text);
        }
        return address;
    }

    private static PublicKey key(String text) throws GeneralSecurityException {
        byte[] encoded = Base64.getMimeDecoder().decode(text);
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }
}
