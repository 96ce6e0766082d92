package nl.stadsmijn.inventory.imports;

/** What to do with an element whose external id the inventory has already: refuse it, or change it. */
public enum ImportMode {
    insert,
    upsert
}
