package nl.stadsmijn.inventory.report;

import java.time.LocalDate;
import java.util.List;
import nl.stadsmijn.inventory.balance.MaterialBalance;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.inventory.hazard.KnownHazard;
import nl.stadsmijn.inventory.survey.Inventory;

/**
 * All that a report is made of.
 *
 * @param hazards what was found, may be there or was taken away
 * @param preparedBy who draws it up, in its own words; null if nobody said
 * @param preparedFor the client; null if nobody said
 * @param on the day it is drawn up
 */
record ReportSubject(
        Donor donor,
        Inventory inventory,
        MaterialBalance balance,
        Facts facts,
        List<KnownHazard> hazards,
        String preparedBy,
        String preparedFor,
        LocalDate on) {

    /** What is known of the elements besides their mass. */
    record Facts(int elements, LocalDate firstHarvest, LocalDate lastHarvest) {}
}
