package dk.raadslag.journal;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;

/** Stores case numbers as texts and reads points of time as such. */
@Configuration
class TypesInTheDatabase {

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return new JdbcCustomConversions(List.of(new WriteCaseNumber(), new ReadCaseNumber(), new ReadTime()));
    }

    @WritingConverter
    private static class WriteCaseNumber implements Converter<CaseNumber, String> {

        @Override
        public String convert(CaseNumber number) {
            return number.value();
        }
    }

    @ReadingConverter
    private static class ReadCaseNumber implements Converter<String, CaseNumber> {

        @Override
        public CaseNumber convert(String value) {
            return CaseNumber.of(value);
        }
    }

    /** The driver returns {@code timestamptz} as {@link Timestamp}. */
    @ReadingConverter
    private static class ReadTime implements Converter<Timestamp, OffsetDateTime> {

        @Override
        public OffsetDateTime convert(Timestamp time) {
            return time.toInstant().atOffset(ZoneOffset.UTC);
        }
    }
}
