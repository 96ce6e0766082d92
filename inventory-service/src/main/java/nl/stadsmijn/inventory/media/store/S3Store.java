package nl.stadsmijn.inventory.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket of an object store that speaks S3. */
final class S3Store implements MediaStore {

    private final S3Client s3;
    private final String bucket;
    private final String prefix;

    /** @param prefix before every key, such as {@code photos/}; may be empty */
    S3Store(S3Client s3, String bucket, String prefix) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public void put(MediaKey key, Path file, String mediaType) throws IOException {
        reaching(() -> s3.putObject(
                request -> request.bucket(bucket).key(prefix + key.name()).contentType(mediaType),
                RequestBody.fromFile(file)));
    }

    @Override
    public Optional<InputStream> read(MediaKey key) throws IOException {
        return reaching(() -> {
            try {
                return Optional.of(
                        s3.getObject(request -> request.bucket(bucket).key(prefix + key.name())));
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void remove(MediaKey key) throws IOException {
        reaching(() -> s3.deleteObject(request -> request.bucket(bucket).key(prefix + key.name())));
    }

    @Override
    public void forEach(Visitor visitor) throws IOException {
        var pages = s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
                .iterator();
        while (reaching(pages::hasNext)) {
            for (var object : reaching(pages::next).contents()) {
                var key = MediaKey.named(object.key().substring(prefix.length()));
                if (key.isPresent()) {
                    visitor.visit(new Kept(key.get(), object.lastModified()));
                }
            }
        }
    }

    private static <T> T reaching(Supplier<T> asked) throws IOException {
        try {
            return asked.get();
        } catch (SdkException unreachable) {
            throw new IOException("the object store: " + unreachable.getMessage(), unreachable);
        }
    }
}
