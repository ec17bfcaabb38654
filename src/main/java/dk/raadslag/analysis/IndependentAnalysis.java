package dk.raadslag.analysis;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * An analysis of its own that a region carries out as part of its monitoring (notes to § 8).
 *
 * @param number its matter
 * @param jobcentreId the jobcentre that it is about, or null
 * @param reason why it is carried out
 * @param sources what it is to rest on
 */
record IndependentAnalysis(
        CaseNumber number,
        RegionCode regionCode,
        @Nullable String jobcentreId,
        String subject,
        String reason,
        String sources) {}
