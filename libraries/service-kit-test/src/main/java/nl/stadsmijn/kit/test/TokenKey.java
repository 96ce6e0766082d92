package nl.stadsmijn.kit.test;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The key that tests sign tokens with, made anew for every run: none lies in the repository. It is kept in system properties, since Quarkus loads test
 * classes more than once, and it reaches the service under test as configuration.
 */
public final class TokenKey implements ConfigSource {

    static final String PUBLIC = "stadsmijn.test.token-key";
    private static final String PRIVATE = "stadsmijn.test.token-signing-key";

    static PrivateKey genuine() {
        publicKey();
        try {
            var encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (NoSuchAlgorithmException | InvalidKeySpecException impossible) {
            throw new IllegalStateException("every Java platform has RSA", impossible);
        }
    }

    static PrivateKey somebodyElses() {
        return generate().getPrivate();
    }

    private static String publicKey() {
        synchronized (System.class) {
            if (System.getProperty(PUBLIC) == null) {
                var pair = generate();
                var base64 = Base64.getEncoder();
                System.setProperty(
                        PRIVATE, base64.encodeToString(pair.getPrivate().getEncoded()));
                System.setProperty(
                        PUBLIC, base64.encodeToString(pair.getPublic().getEncoded()));
            }
            return System.getProperty(PUBLIC);
        }
    }

    private static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has RSA", impossible);
        }
    }

    @Override
    public String getName() {
        return "the key of the tests' tokens";
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(PUBLIC);
    }

    @Override
    public Map<String, String> getProperties() {
        return Map.of(PUBLIC, publicKey());
    }

    @Override
    public String getValue(String name) {
        return PUBLIC.equals(name) ? publicKey() : null;
    }
}
