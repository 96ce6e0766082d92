package nl.stadsmijn.kit.storage;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.jackson2.Jackson2Config;
import org.jdbi.v3.jackson2.Jackson2Plugin;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * The one way to the database: SQL in, records out. A handle opened within {@code @Transactional} joins that transaction; records are read
 * by their constructor, {@code snake_case} columns to {@code camelCase} components; {@code @Json} components are jsonb.
 */
class JdbiProducer {

    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource, ObjectMapper json) {
        var jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin()).installPlugin(new Jackson2Plugin());
        jdbi.getConfig(Jackson2Config.class).setMapper(StoredJson.of(json));
        jdbi.registerRowMapper(JdbiProducer::recordMapper);
        jdbi.registerColumnMapper(Unit.class, (row, column, context) -> unit(row.getString(column)));
        jdbi.registerArgument(new UnitArgument());
        return jdbi;
    }

    private static Optional<RowMapper<?>> recordMapper(Type type, ConfigRegistry config) {
        var raw = GenericTypes.getErasedType(type);
        return raw.isRecord() ? Optional.of(ConstructorMapper.of(canonical(raw))) : Optional.empty();
    }

    /** Made accessible: a record of rows is mostly the private business of one repository. */
    private static Constructor<?> canonical(Class<?> type) {
        var components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(components);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    private static Unit unit(String symbol) {
        return symbol == null ? null : Unit.of(symbol);
    }

    /** Units are stored by their symbol. */
    private static final class UnitArgument extends AbstractArgumentFactory<Unit> {

        private UnitArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(Unit unit, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, unit.symbol());
        }
    }
}
