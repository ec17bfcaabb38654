package dk.raadslag.law.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The place of a model file that is being read, in words by which a process owner finds it again. */
final class ReadingPlace {

    private record Element(String name, int line, String owner) {}

    private final Deque<Element> open = new ArrayDeque<>();

    /** Goes into the element that the reader stands at. */
    void enter(XMLStreamReader reader) {
        String id = reader.getAttributeValue(null, "id");
        String name = reader.getAttributeValue(null, "name");
        String around = open.isEmpty() ? "" : open.element().owner();
        String owner = id == null ? around : ", »%s« (%s)".formatted(name == null ? id : name.strip(), id);
        open.push(new Element(reader.getLocalName(), reader.getLocation().getLineNumber(), owner));
    }

    /** Goes out of the innermost element. */
    void leave() {
        open.pop();
    }

    /** True if the innermost element and the one around it have these local names. */
    boolean isIn(String element, String parent) {
        return open.stream().map(Element::name).limit(2).toList().equals(List.of(element, parent));
    }

    /** The file, the line where the innermost element begins, and the innermost element with an id. */
    String inWords(String file) {
        return "%s, linje %d%s,"
                .formatted(file, open.element().line(), open.element().owner());
    }
}
