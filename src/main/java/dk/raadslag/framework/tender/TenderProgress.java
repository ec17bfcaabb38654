package dk.raadslag.framework.tender;

import dk.raadslag.authorities.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/** What was decided about a proposed tender so far, and by whom; each null before. */
public record TenderProgress(
        @Embedded.Nullable @Nullable Decided decided,
        @Embedded.Nullable @Nullable IntegrationGiven integration,
        @Embedded.Nullable @Nullable Answered answered,
        @Embedded.Nullable @Nullable Awarded awarded,
        @Embedded.Nullable @Nullable Ended ended) {

    static final TenderProgress NONE = new TenderProgress(null, null, null, null, null);

    /** The director's decision after the council. */
    record Decided(@Nullable String directorReason, String decidedByGroup) {}

    /** The integration minister's answer. */
    record IntegrationGiven(
            IntegrationAnswer integrationAnswer,
            @Nullable String integrationReason,
            String integrationAnsweredByGroup) {}

    /** The minister's answer. */
    record Answered(MinisterAnswer answer, @Nullable String answerReason, String answeredByGroup) {}

    /** The award to several providers, or to one for a reason. */
    public record Awarded(String awardReason, @Nullable String singleProviderReason, String awardedByGroup) {}

    /** The end without a framework agreement. */
    record Ended(String endedReason, String endedByGroup) {}

    /** The integration minister's answers (§ 9, stk. 2). */
    public enum IntegrationAnswer {
        AGREED("Integrationsministeren er enig i rammeudbuddet."),
        DECLINED("Integrationsministeren er ikke enig i rammeudbuddet, som derfor ikke kan godkendes.");

        private final String danish;

        IntegrationAnswer(String danish) {
            this.danish = danish;
        }

        /** The answer in a sentence. */
        public String danish() {
            return danish;
        }
    }

    /** The minister's answers (§ 9, stk. 1). */
    public enum MinisterAnswer {
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

    /** Tells whether the integration minister has agreed. */
    boolean isIntegrationAgreed() {
        return integration != null && integration.integrationAnswer() == IntegrationAnswer.AGREED;
    }

    TenderProgress decided(@Nullable String reason, Actor director) {
        return new TenderProgress(new Decided(reason, director.groupId()), null, null, null, null);
    }

    TenderProgress integration(IntegrationAnswer given, @Nullable String reason, Actor minister) {
        return new TenderProgress(decided, new IntegrationGiven(given, reason, minister.groupId()), null, null, null);
    }

    TenderProgress answered(MinisterAnswer given, @Nullable String reason, Actor minister) {
        return new TenderProgress(decided, integration, new Answered(given, reason, minister.groupId()), null, null);
    }

    TenderProgress awarded(String reason, @Nullable String whyOne, Actor director) {
        return new TenderProgress(
                decided, integration, answered, new Awarded(reason, whyOne, director.groupId()), null);
    }

    TenderProgress ended(String reason, Actor director) {
        return new TenderProgress(decided, integration, answered, null, new Ended(reason, director.groupId()));
    }
}
