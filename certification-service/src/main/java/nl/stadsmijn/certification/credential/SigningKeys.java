package nl.stadsmijn.certification.credential;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.PasswordBasedDecrypter;
import com.nimbusds.jose.crypto.PasswordBasedEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that certificates are signed with: EC P-256, made at the first start and kept. It lies in the data folder as an encrypted JWK (RFC 7517,
 * section 7: a JWE with PBES2, RFC 7518 section 4.8), readable for the service alone. Without its passphrase the service does not start.
 */
@Startup
@Singleton
public class SigningKeys {

    private static final String FILE = "signing-key.jwe";
    private static final int SALT_BYTES = 16;
    /** OWASP Password Storage Cheat Sheet (2023): 210,000 rounds of PBKDF2-HMAC-SHA512. */
    private static final int ROUNDS = 210_000;

    private final ECKey key;

    @Inject
    SigningKeys(
            @ConfigProperty(name = "certification.data-dir") Path folder,
            @ConfigProperty(name = "certification.signing-key-passphrase") Optional<String> passphrase) {
        this(folder, passphrase.filter(text -> !text.isBlank()).orElseThrow(SigningKeys::noPassphrase));
    }

    SigningKeys(Path folder, String passphrase) {
        try {
            var file = folder.resolve(FILE);
            this.key = Files.exists(file) ? read(file, passphrase) : create(file, passphrase);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key can't be kept in %s (DATA_DIR).".formatted(folder), e);
        }
    }

    ECKey signing() {
        return key;
    }

    /** The public part, for everybody. */
    public JWKSet published() {
        return new JWKSet(key.toPublicJWK());
    }

    private static ECKey create(Path file, String passphrase) throws IOException {
        try {
            var made = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
            var jwe = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.PBES2_HS512_A256KW, EncryptionMethod.A256GCM)
                            .contentType("jwk+json")
                            .build(),
                    new Payload(made.toJSONString()));
            jwe.encrypt(new PasswordBasedEncrypter(passphrase, SALT_BYTES, ROUNDS));
            keep(file, jwe.serialize());
            return made;
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java can't make EC P-256 keys", e);
        }
    }

    /** Whole or not at all, and never readable for others. */
    private static void keep(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        var half = Files.createTempFile(
                file.getParent(),
                FILE,
                ".half",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, content);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static ECKey read(Path file, String passphrase) throws IOException {
        try {
            var jwe = JWEObject.parse(Files.readString(file));
            jwe.decrypt(new PasswordBasedDecrypter(passphrase));
            return ECKey.parse(jwe.getPayload().toString());
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(
                    "The signing key in %s can't be opened: SIGNING_KEY_PASSPHRASE is not the one it was made with, or the file is damaged."
                            .formatted(file),
                    e);
        }
    }

    private static IllegalStateException noPassphrase() {
        return new IllegalStateException(
                "SIGNING_KEY_PASSPHRASE is not set. Certificates are signed with a key that is kept encrypted; set the passphrase and start again.");
    }
}
