package dk.raadslag.authorities;

/**
 * A jobcentre of 2007.
 *
 * @param id for example {@code JC-0751}
 * @param name for example {@code Jobcenter Aarhus}
 * @param hostMunicipality the code of the municipality that runs it (in a binding cooperation: the authorised one)
 * @param regionCode the employment region
 * @param kind {@code JOINT} (state and municipality) or {@code PILOT} (the municipality alone)
 */
public record Jobcentre(String id, String name, String hostMunicipality, RegionCode regionCode, Kind kind) {

    /** The kinds of jobcentres by the authorities that share them. */
    public enum Kind {
        JOINT,
        PILOT
    }

    /** The part of the id used in group names, for example {@code 0751}. */
    public String code() {
        return id.substring("JC-".length());
    }
}
