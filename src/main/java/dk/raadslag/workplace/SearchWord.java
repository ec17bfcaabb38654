package dk.raadslag.workplace;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.danish.Danish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A word by which somebody looks for cases.
 *
 * @param jobcentres whose names have the word
 * @param areas whose names have the word
 * @param numberParts what it says of the case number, for example {@code NJ} and {@code 0012}; empty if it cannot be a part of one
 */
record SearchWord(String[] jobcentres, String[] areas, String[] numberParts) {

    /** More words than anybody types; what follows is not looked at. */
    private static final int MOST = 8;

    private static final Pattern NUMBER = Pattern.compile("(?:[A-Z]{2,3}|\\d{1,9})(?:-(?:[A-Z]{2}|\\d{1,9})){0,3}");

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

    /** The words of what somebody typed. */
    static List<SearchWord> in(String typed, List<Jobcentre> jobcentres, List<EffortArea> areas) {
        return Arrays.stream(typed.split("[\\s,;]+"))
                .filter(word -> !word.isBlank())
                .limit(MOST)
                .map(word -> new SearchWord(
                        jobcentres.stream()
                                .filter(jobcentre -> plain(jobcentre.name()).contains(plain(word)))
                                .map(Jobcentre::id)
                                .toArray(String[]::new),
                        areas.stream()
                                .filter(area -> plain(area.name()).contains(plain(word)))
                                .map(EffortArea::code)
                                .toArray(String[]::new),
                        numberParts(word.toUpperCase(Danish.LOCALE))))
                .toList();
    }

    /** The condition on {@code raadslag.matter m}; the areas of a case are not known to those who read only letters. */
    String condition(String suffix, Sight sight) {
        List<String> ways = new ArrayList<>();
        if (numberParts.length > 0) {
            ways.add(IntStream.range(0, numberParts.length)
                    .mapToObj(part -> numberPart(numberParts[part], ":part" + suffix + "x" + part))
                    .collect(Collectors.joining(" AND ", "(", ")")));
        }
        if (jobcentres.length > 0) {
            ways.add("m.jobcentre_id = ANY(:jobcentres" + suffix + ")");
        }
        if (areas.length > 0 && sight != Sight.OWN_LETTERS) {
            ways.add(
                    "EXISTS (SELECT FROM raadslag.failing_area f WHERE f.case_number = m.number AND f.moved_to IS NULL AND f.effort_area = ANY(:areas"
                            + suffix + "))");
        }
        return ways.isEmpty() ? "FALSE" : "(" + String.join(" OR ", ways) + ")";
    }

    /** A word of digits is the last part of a number, or a year; the first two parts have three letters and two. */
    private static String numberPart(String part, String parameter) {
        String form = "split_part(m.number, '-', %d) = " + parameter;
        if (!Character.isDigit(part.charAt(0))) {
            return form.formatted(part.length() == 3 ? 1 : 2);
        }
        return YEAR.matcher(part).matches()
                ? "(" + form.formatted(4) + " OR " + form.formatted(3) + ")"
                : form.formatted(4);
    }

    Map<String, Object> parameters(String suffix) {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("jobcentres" + suffix, jobcentres, "areas" + suffix, areas));
        for (int part = 0; part < numberParts.length; part++) {
            parameters.put("part" + suffix + "x" + part, numberParts[part]);
        }
        return parameters;
    }

    private static String[] numberParts(String word) {
        return NUMBER.matcher(word).matches()
                ? Arrays.stream(word.split("-"))
                        .map(part -> Character.isDigit(part.charAt(0))
                                ? "0".repeat(Math.max(0, 4 - part.length())) + part
                                : part)
                        .toArray(String[]::new)
                : new String[0];
    }

    /** As compared: Århus and Aarhus are the same. */
    private static String plain(String text) {
        return text.toLowerCase(Danish.LOCALE).replace("å", "aa");
    }
}
