package dk.raadslag.law;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the law table once. */
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

    @Bean
    LawTable lawTable() {
        return LawTable.read();
    }
}
