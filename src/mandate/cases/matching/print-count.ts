/**
 * So many fingerprints for every matter, padding included: a count says nothing. Room for some twenty persons of three
 * names and one incident.
 */
export const printCount = 256
