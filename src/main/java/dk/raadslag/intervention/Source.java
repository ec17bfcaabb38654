package dk.raadslag.intervention;

/** The sources of the documentation of results (§ 8, stk. 2, with notes). The list is open. */
enum Source {
    JOBINDSATS("Jobindsats.dk"),
    RESULT_AUDIT("Resultatrevision"),
    EMPLOYMENT_PLAN("Beskæftigelsesplan"),
    REGISTER("Andre registre"),
    DIRECTORATE_OF_LABOUR("Arbejdsdirektoratets tilsyn"),
    APPEALS_BOARD("Ankestyrelsens praksiskoordinering"),
    ANALYSIS("Selvstændig analyse"),
    OTHER("Anden kilde");

    private final String danish;

    Source(String danish) {
        this.danish = danish;
    }

    /** In Danish. */
    String danish() {
        return danish;
    }
}
