package dk.raadslag.framework;

import java.util.UUID;

/** An other provider that a framework agreement in force lets the jobcentres use (§ 9, stk. 3). */
public record FrameworkProvider(UUID frameworkId, UUID providerId, String name, String frameworkTitle) {}
