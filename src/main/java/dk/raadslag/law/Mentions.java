package dk.raadslag.law;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How often a file names which beans and classes of the program in its expressions and scripts. */
final class Mentions {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*?)}", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.$])[A-Za-z_$][\\w$]*");
    private static final Pattern ENGINE = Pattern.compile("(?<!\\w)(get)?[pP]rocessEngine(Services)?(?!\\w)");
    private static final Pattern OWN_CLASS = Pattern.compile("dk\\.raadslag\\.[\\w.$]+");
    private static final Set<String> NOT_EVALUATED = Set.of("documentation", "text");

    private final Map<String, Integer> counts = new HashMap<>();

    private Mentions() {}

    /** Whether the name is a way from an expression to the engine itself, and so round everything. */
    static boolean isEngine(String name) {
        return ENGINE.matcher(name).matches();
    }

    /** The names in an XML file, each with how often it stands there. */
    static Map<String, Integer> in(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        Mentions mentions = new Mentions();
        try {
            mentions.read(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException unreadable) {
            throw new Refusal("Filen kan ikke læses som XML: " + unreadable.getMessage());
        }
        return mentions.counts;
    }

    private void read(XMLStreamReader file) throws XMLStreamException {
        String element = "";
        while (file.hasNext()) {
            int event = file.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                element = file.getLocalName();
                for (int attribute = 0; attribute < file.getAttributeCount(); attribute++) {
                    addText(file.getAttributeValue(attribute));
                }
            } else if (event == XMLStreamConstants.CHARACTERS && element.equals("script")) {
                addNames(file.getText());
            } else if (event == XMLStreamConstants.CHARACTERS && !NOT_EVALUATED.contains(element)) {
                addText(file.getText());
            }
        }
    }

    private void addText(String text) {
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            addNames(expression.group(1));
        }
        addAll(OWN_CLASS, text);
    }

    private void addNames(String code) {
        addAll(NAME, QUOTED.matcher(code).replaceAll(" "));
        addAll(ENGINE, code);
    }

    private void addAll(Pattern pattern, String text) {
        Matcher name = pattern.matcher(text);
        while (name.find()) {
            counts.merge(name.group(), 1, Integer::sum);
        }
    }
}
