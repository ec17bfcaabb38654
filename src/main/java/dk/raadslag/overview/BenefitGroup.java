package dk.raadslag.overview;

import org.jspecify.annotations.Nullable;

/**
 * Whom measurements are about, by the benefit.
 *
 * @param effortArea the code of the part of the effort that they are, or null where they are no single one
 */
public record BenefitGroup(
        String code, String name, @Nullable String effortArea) {}
