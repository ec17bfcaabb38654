package dk.raadslag.support.form;

/** A row of the list in {@link DraftContractForm}: one item. */
public final class ContractItemRow extends Form<ContractItemRow> {
    public ContractItemRow itemType(String code) {
        return with("itemType", code);
    }

    public ContractItemRow itemTitle(String text) {
        return with("itemTitle", text);
    }

    public ContractItemRow itemWording(String text) {
        return with("itemWording", text);
    }

    public ContractItemRow goal(String no) {
        return with("goal", no);
    }

    public ContractItemRow area(String code) {
        return with("area", code);
    }

    public ContractItemRow grantType(String code) {
        return with("grantType", code);
    }

    public ContractItemRow amount(Number amount) {
        return with("amount", amount);
    }

    public ContractItemRow financing(String text) {
        return with("financing", text);
    }
}
