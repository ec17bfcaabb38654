package dk.raadslag;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Rådslag: the statutory steering of Danish jobcentres, §§ 7-13 of the 2005 bill, as processes. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Rådslag")
public class RaadslagApplication {

    public static void main(String[] args) {
        SpringApplication.run(RaadslagApplication.class, args);
    }
}
