package dk.raadslag.monitoring;

/**
 * How closely a region follows a jobcentre after a monitoring (notes to § 8).
 *
 * @param quarter whose results were monitored
 */
public record MonitoredLevel(Level level, Quarter quarter) {}
