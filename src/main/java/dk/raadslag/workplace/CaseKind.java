package dk.raadslag.workplace;

import java.util.Arrays;
import java.util.Locale;

/** What a matter is about, as the list of cases is filtered by: the first part of its number. */
enum CaseKind {
    INT("Sag om resultatproblemer"),
    IND("Rådets egen indstilling"),
    OVR("Resultatovervågning"),
    AMR("Rapport om arbejdsmarkedet"),
    ANA("Selvstændig analyse"),
    RAM("Statsligt rammeudbud"),
    DEL("Delaftale under et rammeudbud"),
    EGN("Aftale uden for rammeudbuddet"),
    PLI("Manglende delaftaler"),
    OPF("Opfølgning på en rammeaftale"),
    FRI("Fritagelse fra rammeudbud"),
    SPE("Specialfunktion"),
    SPH("Henvendelse om specialistviden"),
    FLA("Flaskehalsbevilling"),
    VAR("Større lukninger og afskedigelser"),
    MAL("Årets mål"),
    KON("Regionens årlige kontrakt"),
    RBM("Rådsmøde");

    private final String danish;

    CaseKind(String danish) {
        this.danish = danish;
    }

    /** The kind by its word in the page's address; refuses any other. */
    static CaseKind of(String value) {
        return Arrays.stream(values())
                .filter(kind -> kind.value().equals(value))
                .findFirst()
                .orElseThrow(Place::unknown);
    }

    /** The word in the page's address. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String danish() {
        return danish;
    }
}
