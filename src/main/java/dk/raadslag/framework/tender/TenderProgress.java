package dk.raadslag.framework.tender;

import dk.raadslag.authorities.Actor;
import org.jspecify.annotations.Nullable;

/** Who has decided what about a proposed tender so far; each null before, and reasons null where none is needed. */
record TenderProgress(
        @Nullable String directorReason,
        @Nullable String decidedByGroup,
        @Nullable IntegrationAnswer integrationAnswer,
        @Nullable String integrationReason,
        @Nullable String integrationAnsweredByGroup,
        @Nullable MinisterAnswer answer,
        @Nullable String answerReason,
        @Nullable String answeredByGroup,
        @Nullable String awardReason,
        @Nullable String singleProviderReason,
        @Nullable String awardedByGroup,
        @Nullable String endedReason,
        @Nullable String endedByGroup) {

    static final TenderProgress NONE =
            new TenderProgress(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The integration minister's answers (§ 9, stk. 2). */
    enum IntegrationAnswer {
        AGREED("Integrationsministeren er enig i rammeudbuddet."),
        DECLINED("Integrationsministeren er ikke enig i rammeudbuddet, som derfor ikke kan godkendes.");

        private final String danish;

        IntegrationAnswer(String danish) {
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    /** The minister's answers (§ 9, stk. 1). */
    enum MinisterAnswer {
        APPROVE(FrameworkTender.Status.APPROVED, "Ministeren har godkendt rammeudbuddet."),
        REJECT(FrameworkTender.Status.REJECTED, "Ministeren har ikke godkendt rammeudbuddet."),
        RETURN(FrameworkTender.Status.RETURNED, "Ministeren har sendt forslaget tilbage.");

        private final FrameworkTender.Status status;
        private final String danish;

        MinisterAnswer(FrameworkTender.Status status, String danish) {
            this.status = status;
            this.danish = danish;
        }

        FrameworkTender.Status status() {
            return status;
        }

        String danish() {
            return danish;
        }
    }

    TenderProgress decided(@Nullable String reason, Actor director) {
        return new TenderProgress(
                reason, director.groupId(), null, null, null, null, null, null, null, null, null, null, null);
    }

    TenderProgress integration(IntegrationAnswer given, @Nullable String reason, Actor minister) {
        return new TenderProgress(
                directorReason,
                decidedByGroup,
                given,
                reason,
                minister.groupId(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    TenderProgress answered(MinisterAnswer given, @Nullable String reason, Actor minister) {
        return new TenderProgress(
                directorReason,
                decidedByGroup,
                integrationAnswer,
                integrationReason,
                integrationAnsweredByGroup,
                given,
                reason,
                minister.groupId(),
                null,
                null,
                null,
                null,
                null);
    }

    TenderProgress awarded(String reason, @Nullable String whyOne, Actor director) {
        return new TenderProgress(
                directorReason,
                decidedByGroup,
                integrationAnswer,
                integrationReason,
                integrationAnsweredByGroup,
                answer,
                answerReason,
                answeredByGroup,
                reason,
                whyOne,
                director.groupId(),
                null,
                null);
    }

    TenderProgress ended(String reason, Actor director) {
        return new TenderProgress(
                directorReason,
                decidedByGroup,
                integrationAnswer,
                integrationReason,
                integrationAnsweredByGroup,
                answer,
                answerReason,
                answeredByGroup,
                null,
                null,
                null,
                reason,
                director.groupId());
    }
}
