package dk.raadslag.framework.calloff;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.journal.CaseNumber;
import org.springframework.stereotype.Component;

/** What is to be bought by call-offs. */
@Component
public class Purchases {

    private final CallOffs callOffs;
    private final Authorities authorities;

    Purchases(CallOffs callOffs, Authorities authorities) {
        this.callOffs = callOffs;
        this.authorities = authorities;
    }

    /** What the call-off is to buy; a refusal where there is none with the number. */
    public Purchase calledOff(CaseNumber number) {
        CallOff callOff = callOffs.callOff(number);
        return Purchase.calledOff(number, callOff.jobcentreId(), authorities.effortArea(callOff.effortArea()));
    }
}
