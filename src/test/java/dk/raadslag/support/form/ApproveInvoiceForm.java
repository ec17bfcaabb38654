package dk.raadslag.support.form;

import java.time.LocalDate;

/** The regional office approves an invoice of the consultant. */
public final class ApproveInvoiceForm extends Form<ApproveInvoiceForm> {

    public ApproveInvoiceForm invoiceDecision(String code) {
        return with("invoiceDecision", code);
    }

    public ApproveInvoiceForm invoiceNumber(String text) {
        return with("invoiceNumber", text);
    }

    public ApproveInvoiceForm invoiceAmount(Number number) {
        return with("invoiceAmount", number);
    }

    public ApproveInvoiceForm invoiceReceivedOn(LocalDate day) {
        return with("invoiceReceivedOn", day);
    }
}
