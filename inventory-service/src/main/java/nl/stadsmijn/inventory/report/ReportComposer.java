package nl.stadsmijn.inventory.report;

import static nl.stadsmijn.inventory.report.ReportCell.day;
import static nl.stadsmijn.inventory.report.ReportCell.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.inventory.survey.Status;

/** Makes a report of what is known: first who and what, then the tables. */
@ApplicationScoped
class ReportComposer {

    /** BRL SVMS-007, 4.3.9. */
    private static final int YEARS_KEPT = 5;

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private final BalanceTables balance;
    private final DestinationTables destinations;
    private final FindingTables findings;

    ReportComposer(BalanceTables balance, DestinationTables destinations, FindingTables findings) {
        this.balance = balance;
        this.destinations = destinations;
        this.findings = findings;
    }

    Report compose(ReportSubject subject, ReportText text) {
        return new Report(
                subject.donor().name(),
                subject.inventory().status() != Status.CLOSED,
                facts(subject, text),
                List.of(
                        balance.summary(subject.balance(), text),
                        balance.lines(subject.balance(), text),
                        destinations.stock(subject.balance(), text),
                        destinations.receivers(subject.balance(), text),
                        destinations.streams(subject.balance(), text),
                        destinations.loads(subject.balance(), text),
                        destinations.passedOn(subject.balance(), text),
                        findings.differences(subject.balance(), text),
                        findings.hazards(subject.hazards(), text),
                        findings.massUnknown(subject.balance(), text)));
    }

    private static List<Report.Fact> facts(ReportSubject subject, ReportText text) {
        var donor = subject.donor();
        var inventory = subject.inventory();
        var facts = new ArrayList<Report.Fact>();
        add(facts, "preparedBy", words(said(subject.preparedBy(), "holder", text)));
        add(facts, "preparedFor", words(said(subject.preparedFor(), "owner", text)));
        add(facts, "donor", words(donor.name()));
        add(facts, "address", words(address(donor)));
        add(facts, "municipality", words(donor.municipality()));
        add(facts, "scope", words(text.get("scope." + donor.scope())));
        add(facts, "occasion", words(text.get("occasion." + donor.occasion())));
        add(
                facts,
                "buildYear",
                words(donor.buildYear() == null ? null : donor.buildYear().toString()));
        add(
                facts,
                "demolition",
                words(period(
                        donor.demolitionWindow().from(),
                        donor.demolitionWindow().until(),
                        text)));
        add(facts, "stage", words(text.get("stage." + inventory.stage())));
        add(facts, "status", words(text.get("status." + inventory.status())));
        add(facts, "surveyedOn", day(inventory.surveyedOn()));
        add(facts, "publishedOn", day(on(inventory.publishedAt())));
        add(facts, "listedOn", day(on(inventory.listedAt())));
        add(
                facts,
                "harvested",
                words(period(subject.facts().firstHarvest(), subject.facts().lastHarvest(), text)));
        add(facts, "closedOn", day(on(inventory.closedAt())));
        add(facts, "elements", new ReportCell.Count(subject.facts().elements()));
        add(facts, "asbestosReport", words(inventory.asbestosReport()));
        add(facts, "drawnUpOn", day(subject.on()));
        add(facts, "keepUntil", day(keepUntil(inventory.closedAt())));
        add(facts, "inventoryId", words(inventory.id().toString()));
        return facts;
    }

    /** In its own words, or else its place in the account: names of organisations are kept elsewhere, and no reader knows one by its id. */
    private static String said(String own, String role, ReportText text) {
        return own == null || own.isBlank() ? text.get(role) : own;
    }

    /** What nobody said is not there. */
    private static void add(List<Report.Fact> facts, String key, ReportCell value) {
        if (!value.equals(ReportCell.NOTHING)) {
            facts.add(new Report.Fact("fact." + key, value));
        }
    }

    private static String address(Donor donor) {
        var address = donor.address();
        if (address == null) {
            return null;
        }
        var street = joined(address.street(), address.houseNumber());
        var place = joined(address.postalCode(), address.city());
        return street.isEmpty() || place.isEmpty() ? street + place : street + ", " + place;
    }

    private static String joined(String one, String other) {
        return ((one == null ? "" : one) + " " + (other == null ? "" : other)).strip();
    }

    private static String period(LocalDate from, LocalDate until, ReportText text) {
        if (from == null) {
            return null;
        }
        var first = text.show(day(from));
        return from.equals(until) ? first : text.get("period", first, text.show(day(until)));
    }

    private static LocalDate on(Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, NETHERLANDS);
    }

    private static LocalDate keepUntil(Instant closedAt) {
        return closedAt == null ? null : on(closedAt).plusYears(YEARS_KEPT);
    }
}
