package nl.stadsmijn.hub.stock;

import java.util.UUID;

/**
 * Who makes a change.
 *
 * @param subject subject id of a person or machine client, or the name of the service whose event it is; never a person's name
 * @param organisation for whom; null for a service
 * @param request what caused it: the id of the HTTP request's trace, or of the event
 */
public record By(String subject, UUID organisation, String request) {

    /** An event of another service, or this service's own sweep. */
    public static By service(String name, String event) {
        return new By(name, null, event);
    }
}
