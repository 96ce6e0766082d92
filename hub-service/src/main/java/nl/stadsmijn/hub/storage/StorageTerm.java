package nl.stadsmijn.hub.storage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The time a lot has in a hub. Split, transfer and merge never restart it.
 *
 * @param since the day of intake, Europe/Amsterdam
 * @param deadline the last day it may lie there
 * @param state as it was told last
 */
public record StorageTerm(UUID hubId, LocalDate since, LocalDate deadline, StorageState state) {

    /** @param days the hub's horizon */
    public static StorageTerm from(UUID hubId, LocalDate since, int days) {
        var deadline = since.plusDays(days);
        return new StorageTerm(hubId, since, deadline, StorageState.at(days));
    }

    /** The term as it stands on a day: the state never goes back. */
    public StorageTerm on(LocalDate today) {
        var now = StorageState.at(ChronoUnit.DAYS.between(today, deadline));
        return now.compareTo(state) <= 0 ? this : new StorageTerm(hubId, since, deadline, now);
    }
}
