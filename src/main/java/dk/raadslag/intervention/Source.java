package dk.raadslag.intervention;

/** Where the documentation of results comes from (§ 8, stk. 2, with notes). The list is open. */
public enum Source {
    JOBINDSATS("Jobindsats.dk"),
    RESULT_AUDIT("Jobcenterets resultatrevision"),
    EMPLOYMENT_PLAN("Jobcenterets beskæftigelsesplan"),
    REGISTER("Andre registre"),
    DIRECTORATE_OF_LABOUR("Arbejdsdirektoratets tilsyn"),
    APPEALS_BOARD("Ankestyrelsens praksiskoordinering"),
    ANALYSIS("Regionens selvstændige analyse"),
    OTHER("Anden kilde");

    private final String danish;

    Source(String danish) {
        this.danish = danish;
    }

    /** In Danish. */
    public String danish() {
        return danish;
    }
}
