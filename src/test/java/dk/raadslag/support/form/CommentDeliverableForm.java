package dk.raadslag.support.form;

/** A party says whether what was delivered is as agreed. */
public final class CommentDeliverableForm extends Form<CommentDeliverableForm> {

    public CommentDeliverableForm deliverableOpinion(String code) {
        return with("deliverableOpinion", code);
    }

    public CommentDeliverableForm deliverableRemarks(String text) {
        return with("deliverableRemarks", text);
    }
}
