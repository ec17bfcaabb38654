package dk.raadslag.workplace;

import dk.raadslag.journal.CaseRecord.Entry;
import java.util.Collection;
import java.util.Set;

/**
 * What the parties read of a case's record: their own entries and the acts below, which reach them or decide about them. An act that is
 * not listed is the region's, the council's or the ministers' own work: briefs, drafts, opinions, legality checks, tenders, budgets.
 */
final class SharedActs {

    private static final Set<String> ACTS = Set.of(
            "confirmFinding",
            "inviteToDialogue",
            "respondToDialogue",
            "assessNoResponse",
            "holdDialogue",
            "assessNeedForAgreement",
            "fileAgreementOffer",
            "respondToAgreement",
            "respondToConsultancy",
            "recordNoAgreement",
            "signByResponsible",
            "signByDirector",
            "fileAgreement",
            "reportStatus",
            "followUpMeeting",
            "fileEvaluation",
            "beginCloseMonitoring",
            "concludeMonitoring",
            "submitRecommendation",
            "withdrawRecommendation",
            "issueOrder",
            "fileOrderRefusal",
            "acknowledgeOrder",
            "reportOrderProgress",
            "noteReportMissing",
            "assessCompliance",
            "runOwnTender",
            "contractProvider",
            "publishTender",
            "awardTender",
            "chooseProvider",
            "signSubAgreement",
            "issueCommitment",
            "deliverAssistance",
            "commentDeliverable",
            "acceptDeliverable",
            "withdrawCase",
            "splitCase",
            "answerAgreementEnd",
            "endAgreement",
            "closeCase",
            "beginCallOff",
            "chooseCallOffProvider",
            "signCallOff",
            "fileSubAgreement",
            "recordDutyLapsed",
            "endSubAgreement",
            "reportSubAgreement",
            "recordNoStatus",
            "recordOwnContract",
            "triageSpecialistRequest",
            "adviseJobcentre",
            "applyForExemption",
            "supplementApplication",
            "recordNoSupplement",
            "withdrawApplication",
            "fileExemptionDecision",
            "beginReassessment",
            "commentReassessment",
            "fileReassessment",
            "fileLateStatement");

    /** The paper that no letter encloses and that the parties read all the same, because they were there. */
    private static final Set<String> PAPERS = Set.of("dialogue-minutes");

    private SharedActs() {}

    /** Whether the parties read the entry; {@code ownRoles} are the Danish names of the reader's roles. */
    static boolean include(Entry entry, Collection<String> ownRoles) {
        return ACTS.contains(entry.act()) || ownRoles.contains(entry.role());
    }

    static boolean includePaper(String type) {
        return PAPERS.contains(type);
    }
}
