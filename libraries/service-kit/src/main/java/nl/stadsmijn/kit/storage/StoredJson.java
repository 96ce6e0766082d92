package nl.stadsmijn.kit.storage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.time.Instant;
import java.time.LocalDate;

/** JSON in the database: it was checked when it came in, by the rules of then. A rule that came later must not make it unreadable. */
final class StoredJson {

    private StoredJson() {}

    /** As what clients send is read, but for days and instants, which may be of any year. */
    static ObjectMapper of(ObjectMapper strict) {
        return strict.copy()
                .registerModule(new SimpleModule("days and instants of any year")
                        .addDeserializer(LocalDate.class, LocalDateDeserializer.INSTANCE)
                        .addDeserializer(Instant.class, InstantDeserializer.INSTANT));
    }
}
