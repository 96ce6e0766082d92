package nl.stadsmijn.kit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import nl.stadsmijn.kit.problem.RefusedText;
import nl.stadsmijn.kit.problem.UnknownField;
import nl.stadsmijn.kit.problem.WrongType;
import nl.stadsmijn.kit.time.Days;

/** JSON as api.md wants it: a field nobody knows and a value of another type are refused, what is absent is left out. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    private static final String OTHER_YEAR = "not of a year from 1000 to 9999";

    /** After all others, so that none of them loosens it. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
        json.setConfig(json.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        json.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        json.registerModule(new SimpleModule("days and instants are texts")
                .addDeserializer(LocalDate.class, new TextualDay())
                .addDeserializer(Instant.class, new TextualInstant()));
        json.registerModule(
                new SimpleModule("groups of fields are strict").setDeserializerModifier(new StrictUnwrapping()));
        json.registerModule(new PlainText());
        json.addHandler(new UnknownField.Refusal());
        json.addHandler(new WrongType.Refusal());
        json.addHandler(new RefusedText.Keeping());
        for (var textual : new LogicalType[] {LogicalType.Textual, LogicalType.DateTime}) {
            json.coercionConfigFor(textual)
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        }
    }

    /** Refuses the lists that Jackson reads as year, month and day; the rest of what is no text it refuses itself. */
    private static final class TextualDay extends StdDeserializer<LocalDate> {

        private TextualDay() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.isExpectedStartArrayToken()) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            var day = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
            return day == null || Days.isOfYearOfFourDigits(day)
                    ? day
                    : (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), OTHER_YEAR);
        }
    }

    /** Refuses the numbers that Jackson reads as seconds: nobody knows whether they were milliseconds. */
    private static final class TextualInstant extends StdDeserializer<Instant> {

        private TextualInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            var instant = InstantDeserializer.INSTANT.deserialize(parser, context);
            return instant == null || Days.isOfYearOfFourDigits(instant)
                    ? instant
                    : (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), OTHER_YEAR);
        }
    }
}
