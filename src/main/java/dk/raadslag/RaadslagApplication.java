package dk.raadslag;

import java.util.Map;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;
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

    // What the JDK falls back on anyhow, after it has looked through all jars for others: with every paper, model and
    // timer.
    static {
        Map.of(
                        SAXParserFactory.class, SAXParserFactory.newDefaultInstance(),
                        DocumentBuilderFactory.class, DocumentBuilderFactory.newDefaultInstance(),
                        TransformerFactory.class, TransformerFactory.newDefaultInstance(),
                        DatatypeFactory.class, DatatypeFactory.newDefaultInstance())
                .forEach((factory, own) -> System.getProperties()
                        .putIfAbsent(factory.getName(), own.getClass().getName()));
    }

    public static void main(String[] args) {
        SpringApplication.run(RaadslagApplication.class, args);
    }
}
