package dk.raadslag.framework.exemption;

/** How the jobcentre's results for a target group are beside those of comparable jobcentres and of the framework's providers. */
enum ResultsGrade {
    BETTER("bedre end andres"),
    SAME("på niveau med andres"),
    WORSE("dårligere end andres"),
    UNKNOWN("ikke dokumenteret");

    private final String danish;

    ResultsGrade(String danish) {
        this.danish = danish;
    }

    String danish() {
        return danish;
    }
}
