package dk.raadslag.measurement.arrival;

import dk.raadslag.authorities.Jobcentre;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Plausible measurements that nobody has measured, quarter by quarter for jobcentres and the whole country, as a CSV file. The same seed
 * makes the same figures. Each jobcentre has a quality of its own, slowly changing; one in ten does badly with one group.
 */
public final class MadeUpMeasurements {

    private static final String HEAD =
            "Område;Periode;Ydelsesgruppe;Antal personer;RETTIDIGE_SAMTALER;RETTIDIGE_TILBUD;I_ARBEJDE_EFTER_TILBUD;AFGANG_TIL_BESKAEFTIGELSE;VARIGHED;LANGVARIGE\n";
    private static final List<String> GROUPS = List.of(
            "A_DAGPENGE", "KONTANTHJAELP", "SYGEDAGPENGE", "REVALIDERING", "LEDIGHEDSYDELSE", "INTRODUKTIONSYDELSE");

    /** The smallest group of which a figure may be told. */
    private static final int FEW = 10;

    private final long seed;

    /** @param seed says which figures */
    public MadeUpMeasurements(long seed) {
        this.seed = seed;
    }

    /** Writes the quarters up to the one that begins on the day given. */
    public void write(List<Jobcentre> jobcentres, LocalDate last, int quarters, Appendable file) throws IOException {
        file.append(HEAD);
        for (Jobcentre jobcentre : jobcentres) {
            write(jobcentre.id(), 0.05, last, quarters, file);
        }
        write("DK", 0, last, quarters, file);
    }

    private void write(String area, double spread, LocalDate last, int quarters, Appendable file) throws IOException {
        Random own = new Random(seed * 31 + area.hashCode());
        double quality = spread * own.nextGaussian();
        int size = spread == 0 ? 90_000 : 30 + (int) Math.exp(4 + 1.5 * own.nextDouble() * 2);
        int weak = spread > 0 && own.nextInt(10) == 0 ? own.nextInt(GROUPS.size()) : -1;
        for (int i = 0; i < GROUPS.size(); i++) {
            double level = quality - (i == weak ? 0.25 : 0);
            for (int quarter = quarters - 1; quarter >= 0; quarter--) {
                level += spread / 5 * own.nextGaussian();
                int people = (int) (size / (i + 1.0) * (0.9 + 0.2 * own.nextDouble()));
                row(area, last.minusMonths(3L * quarter), GROUPS.get(i), people, level, file);
            }
        }
    }

    private static void row(String area, LocalDate first, String group, int people, double level, Appendable file)
            throws IOException {
        file.append("%s;%dQ%d;%s;%d".formatted(area, first.getYear(), (first.getMonthValue() + 2) / 3, group, people));
        double season = 0.02 * Math.sin(first.getMonthValue());
        figure(file, people, 90 * (1 + level + season), 100);
        figure(file, people, 85 * (1 + level + season), 100);
        figure(file, people, 42 * (1 + 2 * level + season), 100);
        figure(file, people, 18 * (1 + 2 * level - season), 100);
        figure(file, people, 34 * (1 - 2 * level - season), 1000);
        figure(file, people, 28 * (1 - 2 * level - season), 100);
        file.append('\n');
    }

    private static void figure(Appendable file, int people, double value, int highest) throws IOException {
        double within = Math.max(0.1, Math.min(highest, value));
        file.append(';')
                .append(
                        people < FEW
                                ? ".."
                                : String.format(Locale.ROOT, "%.1f", within).replace('.', ','));
    }
}
