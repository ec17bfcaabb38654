package dk.raadslag.journal;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;

/** Stores case numbers as texts. */
@Configuration
class TypesInTheDatabase {

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return new JdbcCustomConversions(List.of(new WriteCaseNumber(), new ReadCaseNumber()));
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
}
