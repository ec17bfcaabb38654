package dk.raadslag.law.tokengame;

/** Rules of the game that can be loosened, to find out why something cannot happen. */
public enum Leniency {
    /** A choice takes several of its flows at once. */
    CHOICES_TAKEN_TOGETHER,
    /** Tokens that a join leaves behind disappear. */
    JOINS_FORGET,
    /** A call of an unknown process is followed two calls deep. */
    DEEPER_CALLS,
    /** Nobody waits until compensation is done. */
    COMPENSATION_BESIDE,
    /** Compensation also reaches what belongs to another scope, or has been compensated before. */
    COMPENSATION_ANYWHERE,
    /** An escalation goes on although a handler has interrupted it. */
    ESCALATIONS_GO_ON,
    /** An inclusive gateway waits for nobody. */
    INCLUSIVE_PASSES,
    /** A called process may begin at any of its start events. */
    CALLS_BEGIN_ANYWHERE,
    /** An element may have six tokens, and a scope twelve. */
    MORE_TOKENS
}
