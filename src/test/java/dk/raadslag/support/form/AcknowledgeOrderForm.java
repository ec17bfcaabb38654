package dk.raadslag.support.form;

/** A responsible party acknowledges the order; there is nothing to fill in. */
public final class AcknowledgeOrderForm extends Form<AcknowledgeOrderForm> {}
