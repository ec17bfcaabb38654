package dk.raadslag.measurement;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** @param largestFile what is larger is not taken, whichever way it comes */
@ConfigurationProperties("raadslag.measurement")
public record MeasurementSettings(DataSize largestFile) {}
