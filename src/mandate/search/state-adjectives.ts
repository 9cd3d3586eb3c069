import { fold } from '../reference/fold.ts'

/** Endings of adjectives of States, folded, the shortest first: "nigerian" comes from Nigeria and not from Niger. */
const latin =
  `an ic ans ese ish ian ean ain ais ois ien ana ano ino ina ena eno esa ense ians eans aine aise oise anas anos enos enas
  inos inas iano iana ains aines aises oises iens ienne enses ienas iennes ianos ianas`.split(/\s+/)
const russian = ['ий', 'ая', 'ое', 'ие', 'ого', 'ой', 'ому', 'им', 'ими', 'их', 'ом', 'ую'].flatMap((ending) => [
  fold(`ск${ending}`),
  fold(`йск${ending}`)
])
const arabic = ['ي', 'يه', 'يون', 'يين', 'يات']
/** Everyday words that look like adjectives of States: "financial", "of a country", and what two States share. */
const everyday = /^(?:مالي|ماليه|قطري|قطريه|dominic\p{L}+)$/u

/**
 * How the name of the State begins from which this adjective may come, both folded, and how many letters of the name may
 * follow: "roumain" may come from a name that begins with "roum". Before "i", as in "Iraqi", the name must be whole;
 * "Philippine" lacks only a last letter. Arabic also writes "to", "in" and "and" together with the name.
 */
export function rootsOfAdjective(folded: string): { root: string; rest: number }[] {
  const isArabic = /\p{Script=Arabic}/u.test(folded)
  const words = isArabic ? [...new Set([folded, folded.replace(/^ال/, '')])] : [folded]
  return words.flatMap((word) => {
    if (everyday.test(word)) return []
    const endings = isArabic ? arabic : /\p{Script=Cyrillic}/u.test(word) ? russian : latin
    const roots = endings.flatMap((ending) => (word.endsWith(ending) ? [word.slice(0, -ending.length)] : []))
    return [
      ...roots.flatMap((root) => (root.length >= (isArabic ? 3 : 4) ? [{ root, rest: isArabic ? 2 : 5 }] : [])),
      ...(isArabic ? withoutPrefix(word) : []),
      ...(endings === latin && /^.{4,}i$/.test(word) ? [{ root: word.slice(0, -1), rest: 0 }] : []),
      ...(endings === latin && word.length > 6 ? [{ root: word, rest: 1 }] : [])
    ]
  })
}

const withoutPrefix = (word: string): { root: string; rest: number }[] =>
  /^[لبو].{3,}$/.test(word) ? [word.slice(1), word.replace(/^لل/, '')].map((root) => ({ root, rest: 0 })) : []
