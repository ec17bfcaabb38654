package dk.raadslag.framework.review;

/** What follows from a review. */
enum Conclusion {
    NOTHING("Der er ikke behov for at gøre mere"),
    FOLLOW_UP("Der skal følges op over for jobcentre eller aktører"),
    NEW_TENDER("Behovet for et nyt rammeudbud skal drøftes");

    private final String danish;

    Conclusion(String danish) {
        this.danish = danish;
    }

    String danish() {
        return danish;
    }
}
