package dk.raadslag.framework.exemption;

/** How the regional office grades the jobcentre's effort for a target group. */
enum EffortGrade {
    STRONG("særligt stærk"),
    SUFFICIENT("tilstrækkelig"),
    WEAK("utilstrækkelig");

    private final String danish;

    EffortGrade(String danish) {
        this.danish = danish;
    }

    String danish() {
        return danish;
    }
}
