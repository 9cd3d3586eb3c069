/** The address of a document: A/HRC/RES/31/32 is `A-HRC-RES-31-32`, the Escazú Agreement `Escazu-Agreement`. */
export const slugOfSymbol = (symbol: string): string =>
  symbol
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 120)
