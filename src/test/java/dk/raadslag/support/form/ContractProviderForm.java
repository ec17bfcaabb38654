package dk.raadslag.support.form;

/** A responsible party contracts with a provider after its own tender. */
public final class ContractProviderForm extends Form<ContractProviderForm> {

    public ContractProviderForm provider(String text) {
        return with("provider", text);
    }

    public ContractProviderForm price(Number number) {
        return with("price", number);
    }

    public ContractProviderForm reason(String text) {
        return with("reason", text);
    }

    public ContractProviderForm anotherProvider(boolean checked) {
        return with("anotherProvider", checked);
    }
}
