package dk.raadslag.support.form;

import java.util.List;

/** The office evaluates the bids on a framework tender. */
public final class EvaluateFrameworkBidsForm extends Form<EvaluateFrameworkBidsForm> {

    public EvaluateFrameworkBidsForm validBidIds(List<String> codes) {
        return with("validBidIds", codes);
    }

    public EvaluateFrameworkBidsForm evaluation(String text) {
        return with("evaluation", text);
    }
}
