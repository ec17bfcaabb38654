package dk.raadslag.consultancy;

/** What consultants help with. The notes to § 12 give examples; the list is open. */
enum ConsultancyType {
    CAUSE_ANALYSIS("afdækning af årsagerne til resultatproblemerne"),
    ADVICE("rådgivning om, hvordan indsatsen kan forbedres"),
    PEER_STUDY("undersøgelse af indsatsen i andre jobcentre"),
    PEER_ASSISTANCE("bistand fra et andet jobcenter"),
    TARGET_GROUP_ANALYSIS("analyse af indsatsen for særlige målgrupper"),
    OTHER("anden konsulentbistand");

    private final String danish;

    ConsultancyType(String danish) {
        this.danish = danish;
    }

    String danish() {
        return danish;
    }
}
