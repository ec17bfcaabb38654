package dk.raadslag.authorities;

/** Whose effort it is: the state's or the municipality's (§ 7, § 13). The kind decides who signs and who pays. */
public enum EffortKind {
    STATE("statslig", "den statslige indsats", "jc-state-"),
    MUNICIPAL("kommunal", "den kommunale indsats", "jc-municipal-");

    private final String adjective;
    private final String danish;
    private final String groupPrefix;

    EffortKind(String adjective, String danish, String groupPrefix) {
        this.adjective = adjective;
        this.danish = danish;
        this.groupPrefix = groupPrefix;
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
        return groupPrefix + jobcentreCode;
    }
}
