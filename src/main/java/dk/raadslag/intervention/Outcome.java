package dk.raadslag.intervention;

import dk.raadslag.intervention.InterventionCase.Status;

/** The outcomes of a case; one for each end event of its process. */
public enum Outcome {
    FINDING_REJECTED(Status.REJECTED, "Der er ikke konstateret et resultatproblem."),
    NOT_A_PROBLEM(Status.CLOSED, "Dialogen har afkræftet resultatproblemet."),
    RESULTS_IMPROVED(Status.CLOSED, "Resultaterne er forbedret."),
    AGREEMENT_FULFILLED(Status.CLOSED, "Aftalen er opfyldt."),
    CASE_CLOSED(Status.CLOSED, "Forløbet om pålægget er afsluttet."),
    CASE_WITHDRAWN(Status.WITHDRAWN, "Regionsdirektøren har trukket sagen tilbage.");

    private final Status status;
    private final String danish;

    Outcome(Status status, String danish) {
        this.status = status;
        this.danish = danish;
    }

    Status status() {
        return status;
    }

    public String danish() {
        return danish;
    }
}
