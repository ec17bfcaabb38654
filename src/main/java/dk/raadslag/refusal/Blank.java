package dk.raadslag.refusal;

import org.jspecify.annotations.Nullable;

/** What nobody can see counts as empty. */
public final class Blank {

    /** Signs that show nothing though Unicode counts them as letters, symbols or marks: fillers, selectors, joiners. */
    private static final int[][] UNSEEN = {
        {0x034F, 0x034F},
        {0x115F, 0x1160},
        {0x17B4, 0x17B5},
        {0x180B, 0x180F},
        {0x2065, 0x2065},
        {0x2800, 0x2800},
        {0x3164, 0x3164},
        {0xFE00, 0xFE0F},
        {0xFFA0, 0xFFA0},
        {0x1D159, 0x1D159},
        {0xE0000, 0xE0FFF}
    };

    private Blank() {}

    /** Tells whether there is no text, or one of blanks and invisible signs only. */
    public static boolean is(@Nullable String text) {
        return text == null || text.codePoints().allMatch(Blank::isUnseen);
    }

    private static boolean isUnseen(int sign) {
        if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
            return true;
        }
        int type = Character.getType(sign);
        if (type == Character.FORMAT || type == Character.CONTROL) {
            return true;
        }
        for (int[] range : UNSEEN) {
            if (range[0] <= sign && sign <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
