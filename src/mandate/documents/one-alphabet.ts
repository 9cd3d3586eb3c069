/**
 * A word in letters of two alphabets is read as a name and found as none: "Mаria" with a Cyrillic "а". A folded text with
 * such words put into one of their alphabets, unit by unit, so that places stay; none for a text that has no such word.
 */
export function inOneAlphabet(folded: string): string[] {
  const mixed = [...folded.matchAll(words)].map(([word]) => word).filter(isMixed)
  if (mixed.length === 0) return []
  const within = ways.filter(({ script }) => mixed.some((word) => script.test(word)))
  return within.map(({ script, put }) =>
    folded.replaceAll(words, (word) => (isMixed(word) && script.test(word) ? put(word) : word))
  )
}

const words = /[\p{L}\p{N}]+/gu
const isMixed = (word: string): boolean => /\p{Script=Latin}/u.test(word) && other.test(word)
const other = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

// Small letters are also what capitals that look alike are folded to. Of two for one letter the later is put for it.
const cyrillic = pairs('һавекмнорстухіјѕԁԛԝӏ', 'habekmhopctyxijsdqwl')
const greek = pairs('αβεζηικμνορτυχ', 'abezhikmnoptyx')
const turned = (all: readonly (readonly [string, string])[]) => all.map(([one, alike]) => [alike, one] as const)
const ways = [
  { script: other, put: through([...cyrillic, ...greek]) },
  { script: /\p{Script=Cyrillic}/u, put: through(turned(cyrillic)) },
  { script: /\p{Script=Greek}/u, put: through(turned(greek)) }
]

function pairs(theirs: string, latin: string) {
  const alike = [...latin]
  return [...theirs].map((one, at) => [one, alike[at]!] as const)
}

function through(all: readonly (readonly [string, string])[]) {
  const map = new Map(all)
  return (word: string) => [...word].map((one) => map.get(one) ?? one).join('')
}
