package dk.raadslag.engine.configuration;

/** What an HTTP status of 400 or more means to the person, in Danish. */
final class StatusSentence {

    private StatusSentence() {}

    /** The sentence for the status. */
    static String of(int status) {
        return switch (status) {
            case 401 -> "Du er ikke logget ind. Log ind, og prøv igen.";
            case 403 -> "Du har ikke adgang til det. Spørg en administrator, hvis du skal have det.";
            case 404 -> "Det findes ikke, eller du har ikke adgang til det.";
            case 405, 406, 415 -> "Det kan ikke gøres sådan. Brug siderne i Rådslag.";
            case 413 -> "Det, der er sendt, er for stort. Send mindre ad gangen.";
            case 503 -> "Rådslag kan ikke bruge sin database lige nu. Prøv igen om lidt.";
            default ->
                status < 500
                        ? "Det, der er sendt, kan ikke bruges. Ret det, og prøv igen."
                        : "Der er sket en fejl i Rådslag. Prøv igen om lidt, og sig det til en administrator, hvis den bliver ved.";
        };
    }
}
