package nl.stadsmijn.inventory.media;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;

/** What the tests of photos ask of the service. */
final class PhotoApi {

    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";
    static final String WEBP = "image/webp";
    static final String PDF = "application/pdf";
    static final String PATCH = "application/merge-patch+json";

    private PhotoApi() {}

    static Response send(RequestSpecification as, UUID element, String type, byte[] file) {
        return as.contentType(type).body(file).post("/elements/{id}/photos", element);
    }

    static Response send(UUID element, String type, byte[] file) {
        return send(Api.contractor(), element, type, file);
    }

    static UUID photo(UUID element) {
        return added(send(element, JPEG, Pictures.jpeg(60, 40)));
    }

    static UUID document(UUID element) {
        return added(send(element, PDF, Pdfs.report()));
    }

    static Response change(UUID photo, String ifMatch, String patch) {
        var request = Api.contractor().contentType(PATCH).body(patch);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/photos/{id}", photo);
    }

    static Response remove(UUID photo, String ifMatch) {
        var request = Api.contractor();
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).delete("/photos/{id}", photo);
    }

    static UUID added(Response answer) {
        answer.then().statusCode(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }
}
