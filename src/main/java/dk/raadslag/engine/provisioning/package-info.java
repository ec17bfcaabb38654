/** What every start puts in place: groups, grants, the deployment, demo accounts. */
package dk.raadslag.engine.provisioning;
