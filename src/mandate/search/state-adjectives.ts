import { fold } from '../reference/fold.ts'

/** Endings of adjectives of States, folded, the shortest first: "nigerian" is of Nigeria and not of Niger. */
const latin =
  `an ic ans ese ish ian ean ain ais ois ien ana ano ino ina ena eno esa ense ians eans aine aise oise anas anos enos enas
  inos inas iano iana ains aines aises oises iens ienne enses ienas iennes ianos ianas`.split(/\s+/)
const russian = ['ий', 'ая', 'ое', 'ие', 'ого', 'ой', 'ому', 'им', 'ими', 'их', 'ом', 'ую'].flatMap((ending) => [
  fold(`ск${ending}`),
  fold(`йск${ending}`)
])
const arabic = ['ي', 'يه', 'يون', 'يين', 'يات']
/** "Financial" is not of Mali. */
const others = new Set(['مالي', 'ماليه'])

/**
 * How the name of the State begins of which this word may be the adjective, folded both, and how many letters of the name
 * may follow: "roumain" is of what begins with "roum". "Iraqi" is of Iraq, and of what goes on after it no more;
 * "Philippine" lacks but the last letter. Arabic writes "to", "in" and "and" together with the name.
 */
export function rootsOfAdjective(folded: string): { root: string; rest: number }[] {
  const word = folded.replace(/^ال/, '')
  if (others.has(word)) return []
  const script = /\p{Script=Arabic}/u.test(word) ? arabic : /\p{Script=Cyrillic}/u.test(word) ? russian : latin
  const roots = script.flatMap((ending) => (word.endsWith(ending) ? [word.slice(0, -ending.length)] : []))
  const least = script === arabic ? 3 : 4
  return [
    ...roots.flatMap((root) => (root.length >= least ? [{ root, rest: script === arabic ? 2 : 4 }] : [])),
    ...roots.flatMap((root) => (root.length === 3 && least === 4 ? [{ root, rest: 1 }] : [])),
    ...(script === latin && /^.{4,}i$/.test(word) ? [{ root: word.slice(0, -1), rest: 0 }] : []),
    ...(script === arabic ? withoutPrefix(folded) : []),
    ...(script === latin && word.length > 6 ? [{ root: word, rest: 1 }] : [])
  ]
}

const withoutPrefix = (word: string): { root: string; rest: number }[] =>
  /^[لبو].{3,}$/.test(word) ? [word.slice(1), word.replace(/^لل/, 'ال')].map((root) => ({ root, rest: 0 })) : []
