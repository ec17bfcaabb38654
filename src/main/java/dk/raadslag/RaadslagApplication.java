package dk.raadslag;

import java.util.Map;
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

    // What the JDK falls back on anyhow, after it has looked through all jars: with every paper, model and timer.
    static {
        Map.of(
                        "javax.xml.parsers.SAXParserFactory",
                        "com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl",
                        "javax.xml.parsers.DocumentBuilderFactory",
                        "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl",
                        "javax.xml.transform.TransformerFactory",
                        "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl",
                        "javax.xml.datatype.DatatypeFactory",
                        "com.sun.org.apache.xerces.internal.jaxp.datatype.DatatypeFactoryImpl")
                .forEach(System.getProperties()::putIfAbsent);
    }

    public static void main(String[] args) {
        SpringApplication.run(RaadslagApplication.class, args);
    }
}
