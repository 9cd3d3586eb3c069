import anyAscii from 'any-ascii'
import { isArticle, joiners, particles, sameNames, titles, titlesOrNames } from './left-out-words.ts'
import { isArabic, plainArabic, readArabic } from './read-arabic.ts'
import { isChinese, readChinese } from './read-chinese.ts'
import { soundsOf, type Sounds } from './sounds.ts'

export type Script = 'Latn' | 'Arab' | 'Cyrl' | 'Grek' | 'Hani' | 'other'

export interface NameWord {
  /** as it was written, to be shown */
  written: string
  script: Script
  /** its letters in one plain form of its own script: what two words of one script are compared by */
  letters: string
  sounds: Sounds
  /** written without its short vowels, and not known how to be read */
  open: boolean
  initial: boolean
  /** how it sounds as written, where `sounds` are of the name that it is a form of: Volodymyr of Vladimir, Md. of Mohammed */
  asWritten: Sounds | null
  /** with the particle that stood before it, and one with it in other spellings: Ben Ali, Benali */
  withParticle: Sounds | null
  /** without the article that a Latin spelling may have made one with it: Alhassan */
  bare: Sounds | null
}

export interface NameKey {
  name: string
  words: NameWord[]
}

/**
 * A name made ready to be compared with others, in whatever script. Titles and particles are left out, the order is
 * kept for its reason alone. No words where nothing was written that is a letter.
 * @param read a part of a name, where many are read: `readPart` with a memory
 */
export function nameKey(name: string, read: (part: string) => NamePart[] = readPart): NameKey {
  const parts = splitName(name).flatMap(read)
  const bare = parts.filter(({ key }) => !titles.has(key))
  const named = bare.length > 0 ? bare : parts
  const without = named.filter(({ key }) => !titlesOrNames.has(key))
  return { name, words: joined(without.length > 1 ? without : named) }
}

/** What stands between two spaces, as it is read before particles and titles are known. */
export interface NamePart {
  written: string
  script: Script
  /** what lists of titles and particles know it by: small Latin letters, plain Arabic ones, Chinese characters */
  key: string
  hyphen: boolean
  reading: { sounds: Sounds; letters: string; open: boolean } | null
}

/** In words; a hyphen is kept as the end of the word before it, for al- is an article and Al a name. */
function splitName(name: string): string[] {
  return (
    name
      // JP Somebody: two initials, but LI Xuemei is none.
      .replaceAll(
        /(?<!\p{L})([B-DF-HJ-NP-TV-XZ])([B-DF-HJ-NP-TV-XZ])(?!\p{L})/gu,
        /\p{Ll}/u.test(name) ? '$1. $2.' : '$1$2'
      )
      .normalize('NFKC')
      .replaceAll(/[\p{Cf}]/gu, '')
      .replaceAll(/[‐‑–—־-]+/g, '- ')
      .replaceAll(/[.]/g, '. ')
      .split(/[\s,;/·・()"«»“”]+/)
      .filter((word) => /\p{L}/u.test(word))
  )
}

export function readPart(part: string): NamePart[] {
  const hyphen = part.endsWith('-')
  const written = part.replace(/-$/, '')
  const script = scriptOf(written)
  if (script === 'Hani')
    return readChinese(written.replaceAll(/\P{L}/gu, '')).map(({ characters, latin }) => {
      const reading = { sounds: soundsOf(latin), letters: characters, open: false }
      return { written: characters, script, key: characters, hyphen: false, reading }
    })
  if (script === 'Arab') {
    const plain = plainArabic(written).replaceAll(/[^\u0600-\u06ff]/g, '')
    const stripped = /^ال.{3,}/.test(plain) && plain !== 'الله' ? plain.slice(2) : plain
    const glued = /^(عبد|ابو)(ال)?(.{2,})$/.exec(stripped)
    if (glued && stripped !== 'عبدو')
      return [{ ...arabicPart('', glued[1]!), hyphen: true }, arabicPart(written, glued[3]!)]
    const marked = stripped === plain ? written : written.replace(/^[\u0627\u0671]\p{M}*\u0644\p{M}*/u, '')
    return [{ ...arabicPart(written, stripped, marked), hyphen }]
  }
  const key = anyAscii(script === 'Grek' ? plainGreek(written) : written)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
  return key === '' ? [] : [{ written, script, key, hyphen, reading: null }]
}

function arabicPart(written: string, plain: string, marked = plain): NamePart {
  return { written, script: 'Arab', key: plain, hyphen: false, reading: readArabic(marked) }
}

/** Particles go, and what is one name in two words is one word: Abd al-Rahman, Abu Bakr, Nur al-Din. */
function joined(parts: NamePart[]): NameWord[] {
  const words: NameWord[] = []
  let [before, written, particle] = ['', '', '']
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1]
    const joins = part.script === 'Hani' ? undefined : joiners.get(part.key)
    if (next && joins) {
      before = joins
      written = part.written
    } else if (next && isArticleBefore(part, next)) {
      if (before !== '') written += ` ${part.written}`
    } else if (next && isParticle(part)) {
      particle = part.reading?.sounds ?? soundsOf(part.key)
    } else {
      const word = wordOf({ ...part, written: `${written} ${part.written}`.trim() }, before, particle)
      const last = words.at(-1)
      if (last && last.script === part.script && /^(eddine?|uddin|addin|aldin|deen|dine?|دين)$/.test(part.key))
        words.splice(-1, 1, endingIn(last, word.written))
      else words.push(word)
      ;[before, written, particle] = ['', '', '']
    }
  }
  return words
}

const isArticleBefore = ({ script, key, hyphen }: NamePart, next: NamePart): boolean =>
  script === 'Latn' && isArticle(key, next.key) && (hyphen || key.endsWith('l'))

/** NOTE: y and e are particles, Y and E initials. */
const isParticle = ({ script, key, written }: NamePart): boolean =>
  script !== 'Hani' && particles.has(key) && (written.length > 1 || written === written.toLowerCase())

function wordOf(part: NamePart, before: string, particle: string): NameWord {
  const latin = part.reading ? part.key : splitAbd(part.key)
  const reading = part.reading ?? { sounds: soundsOf(latin), letters: latin, open: false }
  const formOf = sameNames.get(part.key)
  const letters = before + reading.letters
  const sounds = before + (formOf ? soundsOf(formOf) : reading.sounds)
  const initial = before === '' && [...part.key].length === 1 && part.script !== 'Hani'
  return {
    written: part.written,
    script: part.script,
    letters,
    sounds,
    open: reading.open,
    initial,
    asWritten: formOf ? reading.sounds : null,
    withParticle: particle === '' ? null : particle + reading.sounds,
    bare: part.script !== 'Arab' && /^[ae]l.{4,}/.test(sounds) ? sounds.slice(2) : null
  }
}

/** Abdul Rahman, Abdurrahman, Abderrahmane: all abd and what follows; and the ending of Nureddin likewise. */
function splitAbd(latin: string): string {
  if (/^abd[aeou]?l+ah?$/.test(latin)) return 'abdala'
  const abd = /^abd(?:h?[aeou]?l(?=.{3})|[aeou](?=([rsznd])\1))-?(.{3,})$/.exec(latin)
  if (abd) return `abd${abd[2]}`
  return latin.replace(/(?<=[a-z]{2})(?:[aeou]d+[ie]+ne?|uldin|aldin|eldin)$/, 'din')
}

function endingIn(word: NameWord, written: string): NameWord {
  return {
    ...word,
    written: `${word.written} ${written}`,
    letters: `${word.letters}din`,
    sounds: `${word.sounds}din`,
    asWritten: null
  }
}

const plainGreek = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ου', 'u')
    .replaceAll(/ει|οι|υ(?![αεηιουω])|η/g, 'i')
    .replaceAll('μπ', 'b')
    .replaceAll('ντ', 'd')
    .replaceAll('γκ', 'g')
    .replaceAll('β', 'v')
    .replaceAll('χ', 'kh')

function scriptOf(word: string): Script {
  if (isChinese(word)) return 'Hani'
  if (isArabic(word)) return 'Arab'
  if (/\p{Script=Cyrillic}/u.test(word)) return 'Cyrl'
  if (/\p{Script=Greek}/u.test(word)) return 'Grek'
  return /\p{Script=Latin}/u.test(word) ? 'Latn' : 'other'
}
