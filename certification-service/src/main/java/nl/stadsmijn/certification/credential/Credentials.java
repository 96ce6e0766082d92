package nl.stadsmijn.certification.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/** Secures W3C Verifiable Credentials with JOSE (W3C Recommendation "Securing Verifiable Credentials using JOSE and COSE", 2025), ES256. */
@ApplicationScoped
public class Credentials {

    public static final String MEDIA_TYPE = "application/vc+jwt";

    private static final JOSEObjectType VC_JWT = new JOSEObjectType("vc+jwt");

    private final SigningKeys keys;

    Credentials(SigningKeys keys) {
        this.keys = keys;
    }

    /** @return a compact JWT whose payload is the credential itself */
    public String sign(Map<String, Object> credential) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(VC_JWT)
                    .contentType("vc")
                    .keyID(keys.signing().getKeyID())
                    .build();
            var jws = new JWSObject(header, new Payload(credential));
            jws.sign(new ECDSASigner(keys.signing()));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key can't sign", e);
        }
    }

    /** What a token says, if one of the published keys signed it. */
    public Optional<Map<String, Object>> verified(String token) {
        try {
            var jws = JWSObject.parse(token);
            return keys.published().getKeys().stream()
                    .filter(key -> key.getKeyID().equals(jws.getHeader().getKeyID()))
                    .findFirst()
                    .filter(key -> isSignedBy(jws, key.toECKey()))
                    .map(key -> jws.getPayload().toJSONObject());
        } catch (ParseException notAToken) {
            return Optional.empty();
        }
    }

    private static boolean isSignedBy(JWSObject jws, ECKey key) {
        try {
            return JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm()) && jws.verify(new ECDSAVerifier(key));
        } catch (JOSEException notVerifiable) {
            return false;
        }
    }
}
