package nl.stadsmijn.inventory.media;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.stadsmijn.inventory.media.store.MediaKey;
import nl.stadsmijn.inventory.media.store.MediaStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Deletes files that no photo has: what a crash left behind between file and row, and what an element took along when it was deleted. Every instance of
 * the service does, and it doesn't matter which comes first.
 */
@ApplicationScoped
class OrphanSweep {

    private static final Logger LOG = Logger.getLogger(OrphanSweep.class);
    private static final int BATCH = 1000;

    private final MediaStore store;
    private final PhotoRepository photos;
    private final Clock clock;
    private final Duration spared;

    /** @param spared how old a file must be: older than any transaction that may still write its row */
    OrphanSweep(
            MediaStore store,
            PhotoRepository photos,
            Clock clock,
            @ConfigProperty(name = "stadsmijn.media.orphan-age", defaultValue = "1h") Duration spared) {
        this.store = store;
        this.photos = photos;
        this.clock = clock;
        this.spared = spared;
    }

    @Scheduled(
            every = "${stadsmijn.media.sweep-every:6h}",
            delayed = "${stadsmijn.media.sweep-delay:10m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() throws IOException {
        var before = Instant.now(clock).minus(spared);
        var old = new ArrayList<MediaKey>();
        store.forEach(kept -> {
            if (kept.since().isBefore(before)) {
                old.add(kept.key());
            }
            if (old.size() == BATCH) {
                removeOrphans(old);
                old.clear();
            }
        });
        removeOrphans(old);
    }

    private void removeOrphans(List<MediaKey> keys) throws IOException {
        var known = photos.known(keys.stream().map(MediaKey::id).distinct().toList());
        for (var key : keys) {
            if (!known.contains(key.id())) {
                store.remove(key);
                LOG.infof("%s was no photo's", key);
            }
        }
    }

    /** Deletes the files of a photo that is no more; those that can't be deleted now are left to the sweep. */
    void forget(Photo photo) {
        for (var file : photo.files()) {
            try {
                store.remove(new MediaKey(photo.id(), file.size()));
            } catch (IOException later) {
                LOG.warnf(later, "a file of the deleted photo %s is still there", photo.id());
            }
        }
    }
}
