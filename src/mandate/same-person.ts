/**
 * Whether two names are one person's. On the command line a person is whoever is named there: "Anna" and
 * "anna " are not two, nor is a name in full-width letters or with a mark in it that nobody sees.
 */
export const isSamePerson = (one: string, other: string): boolean => folded(one) === folded(other)

const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
