package dk.raadslag.measurement;

/** How a file with measurements came. */
public enum Way {
    UPLOAD("Sendt ind her"),
    FOLDER("Fra mappen"),
    HTTP("Hentet"),
    MADE_UP("Opdigtede tal");

    private final String danish;

    Way(String danish) {
        this.danish = danish;
    }

    /** In Danish. */
    public String danish() {
        return danish;
    }
}
