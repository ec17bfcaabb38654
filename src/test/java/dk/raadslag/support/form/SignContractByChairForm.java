package dk.raadslag.support.form;

/** The chair signs the contract. */
public final class SignContractByChairForm extends Form<SignContractByChairForm> {}
