package dk.raadslag.framework.review;

import dk.raadslag.danish.Danish;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the records say of a framework agreement in a period.
 *
 * @param jobcentres those that it covers
 * @param jobcentresUsing those of them that have signed a sub-agreement in the period
 * @param signed the sub-agreements signed in the period
 * @param ordered those of them that an order demanded; they do not say for how many persons they are
 * @param withStatus the sub-agreements whose responsible said in the period what they have led to
 * @param running the sub-agreements that ran on the last day
 */
record ReviewFigures(
        int jobcentres,
        int jobcentresUsing,
        int providers,
        int providersUsed,
        int signed,
        int ordered,
        int personsAgreed,
        int withStatus,
        int personsServed,
        int withoutStatus,
        int endedEarly,
        int running) {

    /** One figure and what it is. */
    record Line(String name, String value) {}

    /** All figures, for a table. */
    List<Line> lines() {
        return List.of(
                new Line("Jobcentre, der har indgået delaftaler", part(jobcentresUsing, jobcentres)),
                new Line("Aktører, der er indgået delaftaler med", part(providersUsed, providers)),
                line("Indgåede delaftaler", signed),
                line("Heraf efter pålæg, uden oplyst antal personer", ordered),
                line("Personer, som de øvrige er indgået for", personsAgreed),
                line("Delaftaler, der løb på periodens sidste dag", running),
                line("Udløbne delaftaler, som de ansvarlige har gjort status for", withStatus),
                line("Personer, der ifølge status har fået indsatsen", personsServed),
                line("Udløbne delaftaler uden status", withoutStatus),
                line("Delaftaler, der er ophørt før tid", endedEarly));
    }

    /** All figures, one on each line. */
    String danish() {
        return lines().stream().map(line -> line.name() + ": " + line.value()).collect(Collectors.joining("\n"));
    }

    private static Line line(String name, int count) {
        return new Line(name, Danish.number(count));
    }

    private static String part(int part, int whole) {
        return Danish.number(part) + " af " + Danish.number(whole);
    }
}
