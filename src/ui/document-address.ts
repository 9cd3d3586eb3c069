import type { Locale } from '#messages'

/** Where a document is read: at its own address, or at the United Nations' by its symbol; null where neither is known. */
export const documentAddress = (document: string, url: string | null, lang: Locale): string | null =>
  url ?? (symbolOfUn.test(document) ? `https://undocs.org/${lang}/${document}` : null)

// Of the General Assembly, the Security Council, the Economic and Social Council: nothing else may shape an address.
const symbolOfUn = /^[ASE](\/[A-Za-z0-9][A-Za-z0-9.-]*)+$/
