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
import java.util.TreeMap;
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
    private static final Set<String> SCRIPT_ATTRIBUTES = Set.of("scriptFormat", "resource");
    private static final Set<String> CONDITIONS = Set.of("condition", "conditionExpression");
    private static final Set<String> CLASS_ATTRIBUTES = Set.of("class", "formHandlerClass", "variableMappingClass");

    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, String> forbidden = new TreeMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final ReadingPlace place = new ReadingPlace();
    private final String file;
    private final Predicate<String> isFree;

    private ModelFileScan(String file, Predicate<String> isFree) {
        this.file = file;
        this.isFree = isFree;
    }

    /** Scans an XML file; all methods of free beans may be called. */
    static ModelFileScan of(String file, byte[] xml, Predicate<String> isFree) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        ModelFileScan scan = new ModelFileScan(file, isFree);
        try {
            scan.read(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException unreadable) {
            throw new Refusal("Filen %s kan ikke læses som XML: %s".formatted(file, unreadable.getMessage()));
        }
        return scan;
    }

    /** The names that may be beans or classes, each with the count of its occurrences. */
    Map<String, Integer> names() {
        return names;
    }

    /** The parts of the file that no model may contain, each with its first place in words. */
    Map<String, String> forbidden() {
        return forbidden;
    }

    /** The first place of the name, in words. */
    String placeOf(String name) {
        return places.getOrDefault(name, file);
    }

    /** Like the engine, takes all text of an element together, whatever comes between. */
    private void read(XMLStreamReader reader) throws XMLStreamException {
        Deque<StringBuilder> texts = new ArrayDeque<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    texts.push(new StringBuilder());
                    place.enter(reader);
                    addElement(reader);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    texts.element().append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    String text = texts.pop().toString();
                    if (ReadByEngine.isText(reader, place)) {
                        addText(text);
                    }
                    place.leave();
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> forbidden.put("DOCTYPE", file);
                default -> {
                    // the engine ignores comments and processing instructions
                }
            }
        }
    }

    private void addElement(XMLStreamReader element) {
        if (SCRIPT_ELEMENTS.contains(element.getLocalName())) {
            forbid("et script");
        }
        if (element.getLocalName().equals("constraint")
                && "validator".equals(element.getAttributeValue(null, "name"))) {
            forbid("validator");
        }
        for (int attribute = 0; attribute < element.getAttributeCount(); attribute++) {
            if (ReadByEngine.isAttribute(element, attribute)) {
                addText(element.getAttributeValue(attribute));
                addAttribute(element, element.getAttributeLocalName(attribute), element.getAttributeValue(attribute));
            }
        }
    }

    private void addAttribute(XMLStreamReader element, String name, String value) {
        boolean scriptOfCondition = name.equals("language") && CONDITIONS.contains(element.getLocalName());
        if (SCRIPT_ATTRIBUTES.contains(name) || scriptOfCondition) {
            forbid("et script");
        }
        boolean otherThanFeel = name.equals("expressionLanguage")
                && !value.toLowerCase(Locale.ROOT).contains("feel");
        boolean shellCommand = name.equals("type") && value.equalsIgnoreCase("shell");
        if (otherThanFeel || shellCommand || CLASS_ATTRIBUTES.contains(name)) {
            forbid("%s=%s".formatted(name, value));
        }
    }

    private void addText(String text) {
        if (text.contains("${") || text.contains("#{")) {
            ExpressionScan scan = new ExpressionScan(text.strip(), isFree);
            scan.names().forEach(this::count);
            scan.forbidden().forEach(this::forbid);
        }
        CLASS.matcher(text).results().map(MatchResult::group).forEach(this::count);
    }

    private void count(String name) {
        names.merge(name, 1, Integer::sum);
        places.putIfAbsent(name, place.inWords(file));
    }

    private void forbid(String part) {
        forbidden.putIfAbsent(part, place.inWords(file));
    }
}
