/** The files of a page at its own address: of one thing, or of a list with its filters. */
export const downloadsOfPage = (address: string, search = ''): { href: string; text: string }[] =>
  ['csv', 'json'].map((kind) => ({ href: `${address}.${kind}${search}`, text: kind.toUpperCase() }))
