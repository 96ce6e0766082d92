package nl.stadsmijn.inventory.media.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where photos and documents are kept. */
@ConfigMapping(prefix = "stadsmijn.media.store")
interface MediaStoreConfig {

    @WithDefault("folder")
    Kind kind();

    Path folder();

    S3 s3();

    /** What keeps them. */
    enum Kind {
        FOLDER,
        S3
    }

    /** An object store that speaks S3. Without keys they are looked for where the AWS SDK does: environment, profile, role of the machine. */
    interface S3 {

        Optional<String> bucket();

        /** Before every key. */
        Optional<String> prefix();

        /** Of another object store than Amazon's. */
        Optional<URI> endpoint();

        @WithDefault("eu-central-1")
        String region();

        /** Whether the bucket is in the path of an address, not in its host name. */
        @WithDefault("true")
        boolean pathStyle();

        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}
