package nl.stadsmijn.kit.json;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** A POST without a body needs no media type: where a body is optional it is read as none, where it is not the answer says so. */
@Provider
@PreMatching
public final class NoBody implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var headers = request.getHeaders();
        if (request.getMethod().equals(HttpMethod.POST)
                && meansNothing(headers.getFirst(HttpHeaders.CONTENT_TYPE))
                && !headers.containsKey("Transfer-Encoding")
                && request.getLength() <= 0) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }

    /** Forms are what some clients say they send when they send nothing; the API takes none. */
    private static boolean meansNothing(String contentType) {
        return contentType == null || contentType.startsWith(MediaType.APPLICATION_FORM_URLENCODED);
    }
}
