package dk.raadslag.council.recommendation;

/**
 * The director's answer and what follows from it.
 *
 * @param raisesCase whether a case begins about the areas without one
 */
record AnsweredRecommendation(RecommendationAnswer answer, boolean raisesCase) {}
