package dk.raadslag.authorities;

/** Whose effort it is: the state's or the municipality's (§ 7, § 13). The kind decides who signs and who pays. */
public enum EffortKind {
    STATE("statslig", "den statslige indsats", Role.STATE_PARTY),
    MUNICIPAL("kommunal", "den kommunale indsats", Role.MUNICIPAL_PARTY);

    private final String adjective;
    private final String danish;
    private final Role party;

    EffortKind(String adjective, String danish, Role party) {
        this.adjective = adjective;
        this.danish = danish;
        this.party = party;
    }

    /** {@code statslig} or {@code kommunal}. */
    public String adjective() {
        return adjective;
    }

    /** {@code den statslige indsats} or {@code den kommunale indsats}. */
    public String danish() {
        return danish;
    }

    String groupOf(String jobcentreCode) {
        return party.at(jobcentreCode);
    }
}
