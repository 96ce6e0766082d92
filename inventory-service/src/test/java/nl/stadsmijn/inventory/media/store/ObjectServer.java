package nl.stadsmijn.inventory.media.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * An object store that speaks what is needed of S3 (Amazon S3 API, 2006-03-01), over HTTP, with its objects in memory. It lists two objects at a time, so
 * that whoever lists must ask on.
 */
final class ObjectServer implements AutoCloseable {

    static final String BUCKET = "stadsmijn";
    static final String ACCESS_KEY = "key";

    private static final int PAGE = 2;

    private final ConcurrentSkipListMap<String, StoredObject> objects = new ConcurrentSkipListMap<>();
    private final HttpServer server;

    record StoredObject(byte[] content, String mediaType, Instant since) {}

    ObjectServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Map<String, StoredObject> objects() {
        return objects;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (!isSigned(exchange)) {
                refuse(exchange, 403, "SignatureDoesNotMatch");
            } else if (path.equals("/" + BUCKET)) {
                list(exchange);
            } else if (path.startsWith("/" + BUCKET + "/")) {
                object(exchange, path.substring(BUCKET.length() + 2));
            } else {
                refuse(exchange, 404, "NoSuchBucket");
            }
        }
    }

    /** By whom, for where and what; that the sum is right is the affair of the library that makes it. */
    private static boolean isSigned(HttpExchange exchange) {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return authorization != null
                && authorization.matches("AWS4-HMAC-SHA256 Credential=" + ACCESS_KEY
                        + "/\\d{8}/eu-central-1/s3/aws4_request, ?SignedHeaders=\\S+, ?Signature=[0-9a-f]{64}");
    }

    private void object(HttpExchange exchange, String key) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                var mediaType = exchange.getRequestHeaders().getFirst("Content-Type");
                objects.put(key, new StoredObject(content(exchange), mediaType, Instant.now()));
                exchange.getResponseHeaders().set("ETag", "\"1\"");
                exchange.sendResponseHeaders(200, -1);
            }
            case "GET" -> {
                var found = objects.get(key);
                if (found == null) {
                    refuse(exchange, 404, "NoSuchKey");
                } else {
                    send(exchange, 200, found.mediaType(), found.content());
                }
            }
            case "DELETE" -> {
                objects.remove(key);
                exchange.sendResponseHeaders(204, -1);
            }
            default -> refuse(exchange, 405, "MethodNotAllowed");
        }
    }

    /** In the chunks of {@code aws-chunked}, each with its length and signature before it, or plain. */
    private static byte[] content(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        if (!exchange.getRequestHeaders().getFirst("x-amz-content-sha256").startsWith("STREAMING-")) {
            return body;
        }
        var text = new String(body, StandardCharsets.ISO_8859_1);
        var content = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; ) {
            var begin = text.indexOf("\r\n", at) + 2;
            var length = Integer.parseInt(text.substring(at, begin - 2).split(";")[0], 16);
            if (length == 0) {
                break;
            }
            content.write(body, begin, length);
            at = begin + length + 2;
        }
        return content.toByteArray();
    }

    private void list(HttpExchange exchange) throws IOException {
        var query = Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
        var after = query.getOrDefault("continuation-token", "");
        var keys = objects.tailMap(after, false).keySet().stream()
                .filter(key -> key.startsWith(query.getOrDefault("prefix", "")))
                .limit(PAGE + 1L)
                .toList();
        var page = keys.subList(0, Math.min(PAGE, keys.size()));
        send(exchange, 200, "application/xml", listing(page, keys.size() > PAGE).getBytes(StandardCharsets.UTF_8));
    }

    private String listing(List<String> page, boolean more) {
        var contents = page.stream()
                .map(key -> "<Contents><Key>%s</Key><LastModified>%s</LastModified><Size>%d</Size></Contents>"
                        .formatted(
                                key, objects.get(key).since(), objects.get(key).content().length))
                .collect(Collectors.joining());
        var next = more ? "<NextContinuationToken>%s</NextContinuationToken>".formatted(page.getLast()) : "";
        return "<?xml version=\"1.0\"?><ListBucketResult><Name>%s</Name><IsTruncated>%s</IsTruncated>%s%s</ListBucketResult>"
                .formatted(BUCKET, more, next, contents);
    }

    private static void refuse(HttpExchange exchange, int status, String code) throws IOException {
        var error = "<?xml version=\"1.0\"?><Error><Code>%s</Code><Message>no</Message></Error>".formatted(code);
        send(exchange, status, "application/xml", error.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String mediaType, byte[] content) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
    }
}
