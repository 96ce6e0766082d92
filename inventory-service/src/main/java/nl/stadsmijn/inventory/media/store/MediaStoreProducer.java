package nl.stadsmijn.inventory.media.store;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The store that is configured. */
class MediaStoreProducer {

    /** Made at the start, so that what is wrong with it is told then. */
    @Produces
    @ApplicationScoped
    @Startup
    MediaStore store(MediaStoreConfig config) {
        return switch (config.kind()) {
            case FOLDER -> new FolderStore(config.folder());
            case S3 -> s3(config.s3());
        };
    }

    static MediaStore s3(MediaStoreConfig.S3 config) {
        var bucket = config.bucket()
                .orElseThrow(() -> new IllegalStateException("MEDIA_STORE is s3, but no MEDIA_S3_BUCKET is set."));
        var client = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.of(config.region()))
                .forcePathStyle(config.pathStyle())
                .credentialsProvider(credentials(config))
                // other object stores than Amazon's do not know its newer checksums
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        config.endpoint().ifPresent(client::endpointOverride);
        return new S3Store(client.build(), bucket, config.prefix().orElse(""));
    }

    private static AwsCredentialsProvider credentials(MediaStoreConfig.S3 config) {
        return config.accessKey().isPresent() && config.secretKey().isPresent()
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        config.accessKey().get(), config.secretKey().get()))
                : DefaultCredentialsProvider.builder().build();
    }
}
