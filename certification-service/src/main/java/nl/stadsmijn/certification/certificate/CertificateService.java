package nl.stadsmijn.certification.certificate;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.certification.batch.Batch;
import nl.stadsmijn.certification.credential.Credentials;
import nl.stadsmijn.certification.lot.CertifiedProperty;
import nl.stadsmijn.certification.lot.LotChange;
import nl.stadsmijn.certification.lot.LotQualities;
import nl.stadsmijn.kit.events.Outbox;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import nl.stadsmijn.kit.storage.Ids;

/** Issues certificates, and ends them. */
@ApplicationScoped
public class CertificateService {

    static final ProblemType CERTIFICATE_OVER =
            new ProblemType("certificate-over", "The certificate has ended already", 409);

    private static final int AT_ONCE = 100;

    private final CertificateRepository certificates;
    private final CertificateCredential credential;
    private final Credentials credentials;
    private final LotQualities qualities;
    private final Outbox outbox;
    private final Clock clock;

    CertificateService(
            CertificateRepository certificates,
            CertificateCredential credential,
            Credentials credentials,
            LotQualities qualities,
            Outbox outbox,
            Clock clock) {
        this.certificates = certificates;
        this.credential = credential;
        this.credentials = credentials;
        this.qualities = qualities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Issues and signs the certificate of an approved batch, and certifies its lots. */
    @Transactional(TxType.MANDATORY)
    public Certificate issue(Batch batch, LocalDate validUntil, List<CertifiedProperty> properties) {
        var place = certificates.nextStatusPlace();
        var unsigned = new Certificate(
                Ids.next(),
                1,
                batch.id(),
                batch.scheme(),
                batch.schemeVersion(),
                batch.organisationId(),
                batch.lotIds(),
                properties,
                clock.instant(),
                validUntil,
                Certificate.State.ISSUED,
                null,
                null,
                place.listId(),
                place.place(),
                null);
        var certificate = unsigned.signed(credentials.sign(credential.of(unsigned)));
        certificates.add(certificate);
        outbox.add(CertificateChanged.of(certificate));
        qualities.changeAll(
                certificate.lotIds(), new LotChange.Certify(batch.id(), certificate.id(), validUntil, properties));
        return certificate;
    }

    /**
     * Revokes a certificate of one's own; its lots, and all parts of them, are uncertified from now on.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 403 if another organisation issued it, 409 if it has ended already
     */
    @Transactional
    public Certificate revoke(UUID id, String reason, UUID organisation) {
        var certificate = certificates.lock(id).orElseThrow(Problem::notFound);
        if (!certificate.issuerId().equals(organisation)) {
            throw Problem.forbidden("Certificate %s was issued by organisation %s, and only it can revoke it."
                    .formatted(id, certificate.issuerId()));
        }
        if (certificate.state() != Certificate.State.ISSUED) {
            throw Problem.of(
                    CERTIFICATE_OVER, "It is %s since %s.".formatted(certificate.state(), certificate.endedAt()));
        }
        return end(certificate, Certificate.State.REVOKED, reason, new LotChange.Revoke(id));
    }

    /** Run by every instance, each taking what no other has. */
    @Scheduled(every = "${certification.sweep}", delayed = "${certification.sweep}")
    @Transactional
    void expireToday() {
        expire(LocalDate.now(clock));
    }

    /** Ends what had its last day before a day. @return how many */
    @Transactional
    int expire(LocalDate today) {
        var past = certificates.pastTheirLastDay(today, AT_ONCE);
        past.forEach(certificate ->
                end(certificate, Certificate.State.EXPIRED, null, new LotChange.Expire(certificate.id())));
        return past.size();
    }

    public Optional<Certificate> find(UUID id) {
        return certificates.find(id);
    }

    /** Places of the revoked certificates in a status list; empty if there is no such list. */
    public Optional<List<Integer>> revokedPlaces(UUID statusList) {
        return certificates.hasStatusList(statusList)
                ? Optional.of(certificates.revokedPlaces(statusList))
                : Optional.empty();
    }

    private Certificate end(Certificate certificate, Certificate.State how, String reason, LotChange ofLots) {
        var ended = certificate.ended(how, reason, clock.instant());
        certificates.save(ended);
        outbox.add(CertificateChanged.of(ended));
        qualities.end(certificate.id(), ofLots);
        return ended;
    }
}
