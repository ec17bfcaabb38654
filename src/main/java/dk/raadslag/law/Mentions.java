package dk.raadslag.law;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a file names in its expressions and scripts: beans and classes, each with how often; and ways round them, to the engine's own
 * objects or to Java's, on which an expression could change anything.
 */
final class Mentions {

    private static final String STRING = "'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern EXPRESSION =
            Pattern.compile("[$#]\\{((?:" + STRING + "|[^'\"}])*)}|[$#]\\{(.*)", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile(STRING, Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?<![\\w.$])[A-Za-z_$][\\w$]*");
    private static final Pattern CLASS = Pattern.compile("(dk\\.raadslag|org\\.camunda\\.bpm\\.engine)\\.[\\w.$]+");

    /** What leads to the engine or to any class of Java, also where it is looked up by its name. */
    private static final Pattern LOOPHOLE =
            Pattern.compile("(?<!\\w)((get)?[pP]rocessEngine(Services)?|getClass|forName"
                    + "|(get)?[cC]lassLoader)(?!\\w)|\\[\\s*['\"]class['\"]");

    /** A class, or what is looked up by a name that only comes about at run time. */
    private static final Pattern COMPUTED = Pattern.compile("\\.\\s*class(?!\\w)|\\[\\s*[^\\s\\d\\]][^\\]]*");

    /** What of an execution or a task is more than its data. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?<![\\w.])(execution|task)\\s*"
                    + "(\\.\\s*(?!(get|set|has|remove)?([vV]ariables?(Local)?|[iI]d|([pP]rocessB|[bB])usinessKey|[pP]rocess(Instance|Definition)Id"
                    + "|[cC]urrentActivity(Id|Name)|[aA]ctivityInstanceId|[eE]ventName|[tT]enantId|[nN]ame|[dD]escription|[aA]ssignee|[oO]wner"
                    + "|[pP]riority|[dD]ueDate|[fF]ollowUpDate|[cC]reateTime|[tT]askDefinitionKey)(?!\\w))\\w*|\\)\\s*[.\\[]|\\[)");

    private static final Set<String> NOT_EVALUATED = Set.of("documentation", "text");

    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> waysRound = new TreeSet<>();

    private Mentions() {}

    /** What an XML file names. */
    static Mentions in(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        Mentions mentions = new Mentions();
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

    private void read(XMLStreamReader file) throws XMLStreamException {
        String element = "";
        while (file.hasNext()) {
            int event = file.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                element = file.getLocalName();
                for (int attribute = 0; attribute < file.getAttributeCount(); attribute++) {
                    addAttribute(file.getAttributeLocalName(attribute), file.getAttributeValue(attribute));
                }
            } else if (event == XMLStreamConstants.CHARACTERS && element.equals("script")) {
                addCode(file.getText(), file.getText());
            } else if (event == XMLStreamConstants.CHARACTERS && !NOT_EVALUATED.contains(element)) {
                addText(file.getText());
            }
        }
    }

    private void addAttribute(String name, String value) {
        addText(value);
        boolean otherLanguage = name.equals("expressionLanguage")
                && !value.toLowerCase(Locale.ROOT).contains("feel");
        boolean commandOfTheMachine = name.equals("type") && value.equalsIgnoreCase("shell");
        if (otherLanguage || commandOfTheMachine) {
            waysRound.add("%s=%s".formatted(name, value));
        }
    }

    private void addText(String text) {
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            String code = expression.group(1) == null ? expression.group(2) : expression.group(1);
            addCode(code, QUOTED.matcher(code).replaceAll(" "));
        }
        all(CLASS, text).forEach(this::count);
    }

    private void addCode(String code, String withoutStrings) {
        all(NAME, withoutStrings).forEach(this::count);
        waysRound.addAll(all(INSIDE, withoutStrings));
        waysRound.addAll(all(COMPUTED, withoutStrings));
        waysRound.addAll(all(LOOPHOLE, code));
    }

    private void count(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
