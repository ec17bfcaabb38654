package dk.raadslag.support.form;

import java.util.List;

/** The regional office evaluates the bids. */
public final class EvaluateBidsForm extends Form<EvaluateBidsForm> {

    public EvaluateBidsForm validBids(List<String> codes) {
        return with("validBids", codes);
    }

    public EvaluateBidsForm evaluation(String text) {
        return with("evaluation", text);
    }
}
