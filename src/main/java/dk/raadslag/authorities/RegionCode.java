package dk.raadslag.authorities;

/** The four employment regions (§ 7): Hovedstaden og Sjælland, Syddanmark, Midtjylland, Nordjylland. Also their tenants in the engine. */
public enum RegionCode {
    HS,
    SD,
    MJ,
    NJ
}
