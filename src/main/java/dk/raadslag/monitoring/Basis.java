package dk.raadslag.monitoring;

/**
 * What was known when figures were compared, so that the same comparison can be made again later.
 *
 * @param batch the last file with measurements that counts
 * @param peerGroups the last version of the peer groups that counts
 */
public record Basis(int batch, int peerGroups) {}
