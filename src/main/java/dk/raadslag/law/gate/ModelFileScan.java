package dk.raadslag.law.gate;

import dk.raadslag.law.expression.ExpressionScan;
import dk.raadslag.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a file names in its expressions: beans and classes, each with how often; and ways round them, to the engine's own objects or
 * to Java's, on which an expression could change anything.
 */
final class ModelFileScan {

    private static final Pattern CLASS = Pattern.compile("(dk\\.raadslag|org\\.camunda\\.bpm\\.engine)\\.[\\w.$]+");
    private static final Set<String> SCRIPTS = Set.of("script", "scriptTask");
    private static final Set<String> OF_SCRIPTS = Set.of("scriptFormat", "resource", "language");

    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> waysRound = new TreeSet<>();
    private final Predicate<String> isHelper;

    private ModelFileScan(Predicate<String> isHelper) {
        this.isHelper = isHelper;
    }

    /** What an XML file names; helpers may be asked anything. */
    static ModelFileScan in(byte[] xml, Predicate<String> isHelper) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        ModelFileScan mentions = new ModelFileScan(isHelper);
        try {
            mentions.read(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException unreadable) {
            throw new Refusal("Filen kan ikke læses som XML: " + unreadable.getMessage());
        }
        return mentions;
    }

    /** The names of possible beans and classes, each with how often it stands in the file. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** What stands in the file that no model may use, whatever it means by it. */
    Set<String> waysRound() {
        return waysRound;
    }

    /** The text of an element is all that stands in it, whatever stands between: so the engine reads it. */
    private void read(XMLStreamReader file) throws XMLStreamException {
        Deque<StringBuilder> texts = new ArrayDeque<>();
        while (file.hasNext()) {
            switch (file.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    texts.push(new StringBuilder());
                    addElement(file);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    texts.peek().append(file.getText());
                case XMLStreamConstants.END_ELEMENT -> addText(texts.pop().toString());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> waysRound.add("DOCTYPE");
                default -> {
                    // comments and instructions say nothing to the engine
                }
            }
        }
    }

    private void addElement(XMLStreamReader element) {
        if (SCRIPTS.contains(element.getLocalName())) {
            waysRound.add("et script");
        }
        if (element.getLocalName().equals("constraint")
                && "validator".equals(element.getAttributeValue(null, "name"))) {
            waysRound.add("validator");
        }
        for (int attribute = 0; attribute < element.getAttributeCount(); attribute++) {
            addAttribute(element.getAttributeLocalName(attribute), element.getAttributeValue(attribute));
        }
    }

    private void addAttribute(String name, String value) {
        addText(value);
        if (OF_SCRIPTS.contains(name)) {
            waysRound.add("et script");
        }
        boolean otherLanguage = name.equals("expressionLanguage")
                && !value.toLowerCase(Locale.ROOT).contains("feel");
        boolean commandOfTheMachine = name.equals("type") && value.equalsIgnoreCase("shell");
        boolean anyClass = name.toLowerCase(Locale.ROOT).endsWith("class");
        if (otherLanguage || commandOfTheMachine || anyClass) {
            waysRound.add("%s=%s".formatted(name, value));
        }
    }

    private void addText(String text) {
        if (text.contains("${") || text.contains("#{")) {
            ExpressionScan reading = new ExpressionScan(text.strip(), isHelper);
            reading.names().forEach(this::count);
            waysRound.addAll(reading.waysRound());
        }
        CLASS.matcher(text).results().map(MatchResult::group).forEach(this::count);
    }

    private void count(String name) {
        counts.merge(name, 1, Integer::sum);
    }
}
