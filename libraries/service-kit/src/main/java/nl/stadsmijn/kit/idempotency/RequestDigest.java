package nl.stadsmijn.kit.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over method, path, query and body of the request, taken while the body is read. */
@RequestScoped
class RequestDigest {

    private final MessageDigest digest = sha256();
    private byte[] value;

    void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    void update(byte[] bytes) {
        update(bytes, 0, bytes.length);
    }

    byte[] value() {
        if (value == null) {
            value = digest.digest();
        }
        return value.clone();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
