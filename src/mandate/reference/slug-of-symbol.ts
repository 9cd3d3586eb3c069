/** A symbol of the United Nations as they write it, however it was typed; of others small letters count. */
export const symbolInCapitals = (symbol: string): string =>
  /^[AES]\//i.test(symbol)
    ? symbol.toUpperCase().replaceAll(/\b(?:ADD|CORR|REV)\b/g, (word) => word[0]! + word.slice(1).toLowerCase())
    : symbol

/** The address of a document: A/HRC/RES/31/32 is `A-HRC-RES-31-32`, the Escazú Agreement `Escazu-Agreement`. */
export const slugOfSymbol = (symbol: string): string =>
  symbol
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 120)
