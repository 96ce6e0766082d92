package nl.stadsmijn.certification.credential;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/.well-known/jwks.json")
@Tag(name = "Verification", description = "Everything needed to verify a certificate without trusting us.")
@RunOnVirtualThread
class KeysResource {

    private final SigningKeys keys;

    KeysResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getKeys", summary = "The public keys that certificates are signed with (RFC 7517)")
    public Map<String, Object> keys() {
        return keys.published().toJSONObject();
    }
}
