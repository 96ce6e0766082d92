package nl.stadsmijn.inventory.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files in a bucket, asked for and signed as every S3 server wants it. */
class S3StoreTest extends MediaStoreContract {

    private static final String PREFIX = "media/";

    private ObjectServer server;
    private MediaStore store;

    @BeforeEach
    void start() throws IOException {
        server = new ObjectServer();
        store = MediaStoreProducer.s3(config(ObjectServer.ACCESS_KEY));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    MediaStore store() {
        return store;
    }

    @Test
    void anObjectHasItsPrefixAndMediaType() throws IOException {
        store.put(key, file("a picture"), PNG);
        assertThat(server.objects().get(PREFIX + key.id() + ".screen").mediaType())
                .isEqualTo(PNG);
    }

    @Test
    void whatOthersPutThereIsLeftAlone() throws IOException {
        store.put(key, file("a picture"), PNG);
        for (var other : new String[] {"README", PREFIX + "notes.txt", PREFIX + "old/" + key.id() + ".screen"}) {
            server.objects().put(other, new ObjectServer.StoredObject(new byte[1], "text/plain", Instant.now()));
        }
        assertThat(all()).extracting(MediaStore.Kept::key).containsExactly(key);
    }

    @Test
    void aServerThatRefusesIsAnErrorAndNotAMissingFile() {
        var untrusted = MediaStoreProducer.s3(config("another-key"));
        assertThatThrownBy(() -> untrusted.put(key, file("a picture"), PNG)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> untrusted.read(key)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> untrusted.forEach(kept -> {})).isInstanceOf(IOException.class);
    }

    @Test
    void soIsAServerThatIsAway() {
        server.close();
        assertThatThrownBy(() -> store.read(key))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the object store: ");
    }

    @Test
    void withoutABucketItSaysWhatIsMissing() {
        var none = new Config(Optional.empty(), ObjectServer.ACCESS_KEY, server.address());
        assertThatThrownBy(() -> MediaStoreProducer.s3(none)).hasMessageContaining("MEDIA_S3_BUCKET");
    }

    private Config config(String accessKey) {
        return new Config(Optional.of(ObjectServer.BUCKET), accessKey, server.address());
    }

    private record Config(Optional<String> bucket, String key, URI address) implements MediaStoreConfig.S3 {

        @Override
        public Optional<String> prefix() {
            return Optional.of(PREFIX);
        }

        @Override
        public Optional<URI> endpoint() {
            return Optional.of(address);
        }

        @Override
        public String region() {
            return "eu-central-1";
        }

        @Override
        public boolean pathStyle() {
            return true;
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of(key);
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.of("secret");
        }
    }
}
