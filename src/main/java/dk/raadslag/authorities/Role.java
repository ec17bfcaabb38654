package dk.raadslag.authorities;

/** A role of the law. With its region or jobcentre it is a group of people, for example {@code rd-HS}. */
public enum Role {
    DIRECTOR("rd-"),
    OFFICE("region-"),
    SECRETARIAT("secretariat-"),
    COUNCIL("council-"),
    COUNCIL_CHAIR("council-chair-"),
    STATE_PARTY("jc-state-"),
    MUNICIPAL_PARTY("jc-municipal-"),
    LOCAL_COUNCIL("lbr-"),
    GUEST_MUNICIPALITY("guest-municipality-");

    private final String prefix;

    Role(String prefix) {
        this.prefix = prefix;
    }

    /** The group that has this role in a region, for example {@code rd-HS}. */
    public String in(RegionCode region) {
        return prefix + region;
    }

    /** The group that has this role in a jobcentre or municipality, for example {@code lbr-0851}. */
    public String at(String code) {
        return prefix + code;
    }

    /** Tells whether the group has this role somewhere. */
    public boolean isRoleOf(String groupId) {
        return groupId.startsWith(prefix);
    }
}
