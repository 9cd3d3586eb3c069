/** The files of a page about one thing, at its own address. */
export const downloadsOfPage = (address: string): { href: string; text: string }[] =>
  ['csv', 'json'].map((kind) => ({ href: `${address}.${kind}`, text: kind.toUpperCase() }))
