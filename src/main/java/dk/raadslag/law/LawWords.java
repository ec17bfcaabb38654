package dk.raadslag.law;

import java.util.Map;
import java.util.stream.Collectors;

/** The words of the law table for what models call by codes: the stages of the council's involvement and the events of elements. */
final class LawWords {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("om reaktionen", "REACTION"),
            Map.entry("om aftalen", "AGREEMENT"),
            Map.entry("om indstillingen", "RECOMMENDATION"),
            Map.entry("om fritagelsen", "EXEMPTION"),
            Map.entry("om specialfunktionen", "SPECIALIST"),
            Map.entry("om rammeudbuddet", "TENDER"),
            Map.entry("afsluttet", "complete"),
            Map.entry("udført", "execute"),
            Map.entry("begyndt", "start"),
            Map.entry("sket", "end"));

    private static final Map<String, String> WORDS =
            CODES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private LawWords() {}

    /** The code for the words; what is no such word stands for itself. */
    static String code(String words) {
        return CODES.getOrDefault(words, words);
    }

    /** The words for the code; what is no such code stands for itself. */
    static String of(String code) {
        return WORDS.getOrDefault(code, code);
    }
}
