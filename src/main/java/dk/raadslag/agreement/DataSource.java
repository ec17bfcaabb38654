package dk.raadslag.agreement;

/** Sources of the documentation of a result (§ 8, stk. 2). */
enum DataSource {
    JOBINDSATS("Jobindsats.dk"),
    RESULTATREVISION("jobcenterets resultatrevision"),
    BESKAEFTIGELSESPLAN("jobcenterets beskæftigelsesplan"),
    REGISTER("andre registerbaserede oplysninger"),
    ARBEJDSDIREKTORATET("Arbejdsdirektoratets tilsyn"),
    ANKESTYRELSEN("Ankestyrelsens praksiskoordinering"),
    ANDET("anden kilde");

    private final String danish;

    DataSource(String danish) {
        this.danish = danish;
    }

    String danish() {
        return danish;
    }
}
