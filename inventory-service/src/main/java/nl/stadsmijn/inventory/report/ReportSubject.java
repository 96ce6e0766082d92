package nl.stadsmijn.inventory.report;

import java.time.LocalDate;
import java.util.List;
import nl.stadsmijn.inventory.balance.MaterialBalance;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.inventory.survey.Inventory;

/**
 * All that a report is made of.
 *
 * @param preparedBy who draws it up, in its own words; null if nobody said
 * @param preparedFor the client; null if nobody said
 * @param on the day it is drawn up
 */
record ReportSubject(
        Donor donor,
        Inventory inventory,
        MaterialBalance balance,
        Facts facts,
        String preparedBy,
        String preparedFor,
        LocalDate on) {

    /** What is known of the elements besides their mass. */
    record Facts(int elements, LocalDate firstHarvest, LocalDate lastHarvest, List<FoundHazard> hazards) {}

    /**
     * @param substance null if only its code says that it is hazardous
     * @param status {@code PRESENT}, {@code SUSPECTED}, or {@code BY_CODE}: inventoried under a code for hazardous waste, and no substance named
     * @param eural null if nobody said
     * @param report reference of the report; null if nobody named one
     */
    record FoundHazard(String element, String substance, String status, String eural, String report) {}
}
