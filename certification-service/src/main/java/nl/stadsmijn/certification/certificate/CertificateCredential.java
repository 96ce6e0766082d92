package nl.stadsmijn.certification.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.certification.lot.CertifiedProperty;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A certificate as a W3C Verifiable Credential (Data Model 2.0): each lot, by its passport, is a subject. */
@ApplicationScoped
public class CertificateCredential {

    private static final ZoneId DAYS = ZoneId.of("Europe/Amsterdam");

    private final String publicUrl;

    CertificateCredential(@ConfigProperty(name = "stadsmijn.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The credential, unsigned. Its issuer is the platform; who assessed is part of what it says. */
    public Map<String, Object> of(Certificate certificate) {
        return of(certificate, publicUrl);
    }

    /** @param issuer address that the platform had, or has: what was signed under another one holds when it moves */
    public Map<String, Object> of(Certificate certificate, String issuer) {
        var credential = new LinkedHashMap<String, Object>();
        credential.put(
                "@context",
                List.of(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://www.w3.org/ns/credentials/undefined-terms/v2"));
        credential.put("id", url(issuer, "/certificates/" + certificate.id()));
        credential.put("type", List.of("VerifiableCredential", "MaterialCertificate"));
        credential.put("issuer", issuer);
        credential.put("iss", issuer);
        credential.put("validFrom", certificate.issuedAt().toString());
        credential.put("validUntil", endOf(certificate));
        credential.put(
                "credentialSubject",
                certificate.lotIds().stream()
                        .map(lot -> subject(certificate, lot, issuer))
                        .toList());
        credential.put("credentialStatus", status(certificate, issuer));
        return credential;
    }

    private static Map<String, Object> subject(Certificate certificate, UUID lot, String issuer) {
        return Map.of(
                "id", issuer + "/id/" + lot,
                "lotId", lot.toString(),
                "scheme",
                        url(
                                issuer,
                                "/schemes/%s/versions/%d".formatted(certificate.scheme(), certificate.schemeVersion())),
                "assessedBy", url(issuer, "/organisations/" + certificate.issuerId()),
                "properties",
                        certificate.properties().stream()
                                .map(CertificateCredential::property)
                                .toList());
    }

    private static Map<String, Object> property(CertifiedProperty property) {
        var claim = new LinkedHashMap<String, Object>();
        claim.put("name", property.name());
        claim.put("value", property.value());
        if (property.unit() != null) {
            claim.put("unit", property.unit());
        }
        return claim;
    }

    private static Map<String, Object> status(Certificate certificate, String issuer) {
        var list = url(issuer, "/status-lists/" + certificate.statusListId());
        return Map.of(
                "id",
                list + "#" + certificate.statusPlace(),
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                "revocation",
                "statusListIndex",
                Integer.toString(certificate.statusPlace()),
                "statusListCredential",
                list);
    }

    /** The last second of its last day. */
    private static String endOf(Certificate certificate) {
        return certificate
                .validUntil()
                .plusDays(1)
                .atStartOfDay(DAYS)
                .minusSeconds(1)
                .toInstant()
                .toString();
    }

    private static String url(String issuer, String path) {
        return issuer + "/api/v1" + path;
    }
}
