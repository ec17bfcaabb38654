package dk.raadslag.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import dk.raadslag.danish.Danish;
import java.text.BreakIterator;
import java.util.List;

/** The line breaks of Danish text: not after an opening », and not inside {@code § 11, stk. 2}. */
final class DanishLineBreaks implements FSTextBreaker {

    private static final List<String> KEPT_WITH_WHAT_FOLLOWS = List.of("»", "§ ", "§§ ", "stk. ", "nr. ");

    private final BreakIterator breaks = BreakIterator.getLineInstance(Danish.LOCALE);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int position = breaks.next();
        while (position != BreakIterator.DONE && position < text.length() && isKept(position)) {
            position = breaks.next();
        }
        return position;
    }

    private boolean isKept(int position) {
        return KEPT_WITH_WHAT_FOLLOWS.stream().anyMatch(end -> text.startsWith(end, position - end.length()));
    }
}
