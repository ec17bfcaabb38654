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
 * The content of a model file that could reach code: the beans and classes that its expressions name, each with its count, and what
 * no model may contain, such as scripts and expressions that reach the engine's own objects or Java's.
 */
final class ModelFileScan {

    private static final Pattern CLASS = Pattern.compile("(dk\\.raadslag|org\\.camunda\\.bpm\\.engine)\\.[\\w.$]+");
    private static final Set<String> SCRIPT_ELEMENTS = Set.of("script", "scriptTask");
    private static final Set<String> SCRIPT_ATTRIBUTES = Set.of("scriptFormat", "resource", "language");

    private final Map<String, Integer> names = new HashMap<>();
    private final Set<String> forbidden = new TreeSet<>();
    private final Predicate<String> isFree;

    private ModelFileScan(Predicate<String> isFree) {
        this.isFree = isFree;
    }

    /** Scans an XML file; all methods of free beans may be called. */
    static ModelFileScan of(byte[] xml, Predicate<String> isFree) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        ModelFileScan scan = new ModelFileScan(isFree);
        try {
            scan.read(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException unreadable) {
            throw new Refusal("Filen kan ikke læses som XML: " + unreadable.getMessage());
        }
        return scan;
    }

    /** The names that may be beans or classes, each with the count of its occurrences. */
    Map<String, Integer> names() {
        return names;
    }

    /** The parts of the file that no model may contain. */
    Set<String> forbidden() {
        return forbidden;
    }

    /** Like the engine, takes all text of an element together, whatever comes between. */
    private void read(XMLStreamReader file) throws XMLStreamException {
        Deque<StringBuilder> texts = new ArrayDeque<>();
        while (file.hasNext()) {
            switch (file.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    texts.push(new StringBuilder());
                    addElement(file);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    texts.element().append(file.getText());
                case XMLStreamConstants.END_ELEMENT -> addText(texts.pop().toString());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> forbidden.add("DOCTYPE");
                default -> {
                    // the engine ignores comments and processing instructions
                }
            }
        }
    }

    private void addElement(XMLStreamReader element) {
        if (SCRIPT_ELEMENTS.contains(element.getLocalName())) {
            forbidden.add("et script");
        }
        if (element.getLocalName().equals("constraint")
                && "validator".equals(element.getAttributeValue(null, "name"))) {
            forbidden.add("validator");
        }
        for (int attribute = 0; attribute < element.getAttributeCount(); attribute++) {
            addAttribute(element.getAttributeLocalName(attribute), element.getAttributeValue(attribute));
        }
    }

    private void addAttribute(String name, String value) {
        addText(value);
        if (SCRIPT_ATTRIBUTES.contains(name)) {
            forbidden.add("et script");
        }
        boolean otherThanFeel = name.equals("expressionLanguage")
                && !value.toLowerCase(Locale.ROOT).contains("feel");
        boolean shellCommand = name.equals("type") && value.equalsIgnoreCase("shell");
        boolean className = name.toLowerCase(Locale.ROOT).endsWith("class");
        if (otherThanFeel || shellCommand || className) {
            forbidden.add("%s=%s".formatted(name, value));
        }
    }

    private void addText(String text) {
        if (text.contains("${") || text.contains("#{")) {
            ExpressionScan scan = new ExpressionScan(text.strip(), isFree);
            scan.names().forEach(this::count);
            forbidden.addAll(scan.forbidden());
        }
        CLASS.matcher(text).results().map(MatchResult::group).forEach(this::count);
    }

    private void count(String name) {
        names.merge(name, 1, Integer::sum);
    }
}
