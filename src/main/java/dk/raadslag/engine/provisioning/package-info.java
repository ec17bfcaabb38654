/** Puts in place at every start: groups, grants, the deployment, demo accounts. */
@NullMarked
package dk.raadslag.engine.provisioning;

import org.jspecify.annotations.NullMarked;
