package dk.raadslag.agreement;

import dk.raadslag.authorities.EffortKind;
import java.util.List;

/** Where an offer stands after the director's decision: which kinds are out of it, and whose signature is still to come. */
record Standing(
        ImprovementAgreement agreement, Negotiation negotiation, List<EffortKind> refused, List<EffortKind> toSign) {}
