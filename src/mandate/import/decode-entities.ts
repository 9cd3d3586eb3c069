const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** What a source's page shows where its file has kept the way in which the page was written: '&#40;' is a bracket. */
export const decodeEntities = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(named, name.toLowerCase()) ? named[name.toLowerCase()]! : whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    // A control stays as it was written: nothing turns it into one.
    return code >= 0x20 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa0) ? String.fromCodePoint(code) : whole
  })
