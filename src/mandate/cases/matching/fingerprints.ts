import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { addDays, type PartialDay } from '#mandate/calendar.ts'
import { toBase64url, utf8 } from '#platform/sealing/bytes.ts'
import { joinWords } from './compare-names.ts'
import { nameKey, type NameWord } from './name-key.ts'
import { printCount } from './print-count.ts'
import { skeletonOf } from './sounds.ts'

/** What of a matter is compared with others' without showing it. */
export interface Matter {
  /** ISO 3166 code of each State concerned */
  states: readonly string[]
  /** as written, in any script */
  persons: readonly string[]
  /** Who may not be named to another mandate: looked for among others' matters, and never shown to them. */
  withheld: readonly string[]
  incidents: readonly { day: PartialDay; place: string | null; method: string | null }[]
}

/** What two matters have in common, where a fingerprint meets: whose browser made it knows what it stands for. */
export type Meaning = 'person-and-month' | 'person-and-year' | 'place-and-day' | 'place-method-and-month'

export interface Fingerprints {
  /** `printCount` texts, those that stand for something and padding: what is kept, and what others compare with. */
  prints: string[]
  /** what to look for among others' prints, and what it means; never leaves the browser that holds the key */
  lookedFor: Map<string, Meaning>
  /** true where there was more than finds room: others may then not find the matter by all its persons */
  cut: boolean
}

const length = 16
const daysToBorder = 7

/**
 * Keyed fingerprints of a matter: HMAC-SHA-256, 128 bits of it, over coarse forms of a person's name with State and
 * month, and of a place with State and day. Spellings and scripts of one name meet for most names, and so do days
 * around the end of a month. Made in an officer's browser; `key` is what the mandates of the instance share.
 *
 * Who holds fingerprints and no key (the server, who seizes it, who reads a backup) learns which two matters have one
 * in common, and how many; no name, State, month or place, nor whether a guess is right. But what comes again in many
 * matters is likely to be a common name, the more so where the State is known besides. A server that lies can withhold
 * fingerprints, or show those of one matter as another's. Padding hides how many persons a matter has. It is
 * the same each time, so that of a matter that changed is seen how many of its fingerprints came and went, and no more.
 *
 * Who holds the key (each mandate, and whoever takes an officer's unlocked browser) can test any guess: whether a
 * person of a name like this one, in that State and month, is in a matter of another mandate whose fingerprints he can
 * read. There are few names, States and months, so all of them can be tried. So the key is worth what names are
 * worth: it is never on the server, and changes when somebody leaves. Names that are coarsely alike meet too: that two
 * matters meet is a reason to ask the other mandate, never a proof.
 *
 * Nobody with the key finds by any guess who is `withheld`: of her, and of each form of a name that she shares with
 * another, nothing is shown. Places and days of incidents are, whoever was there.
 *
 * @param key 32 bytes or more
 * @param pad for this matter alone, and known to its own mandate alone: who holds `key` must not tell padding either
 */
export function fingerprintsOf(matter: Matter, key: Uint8Array, pad: Uint8Array): Fingerprints {
  if (key.length < 32) throw new KeyTooShort()
  const print = (parts: string[]) =>
    toBase64url(hmac(sha256, key, utf8(['vigie fingerprint', ...parts].join('\n'))).subarray(0, length))
  const [shown, lookedFor] = [new Set<string>(), new Map<string, Meaning>()]
  for (const { meaning, parts, role } of [...combinations(matter), ...ofWithheld(matter)]) {
    const made = print([meaning, ...parts])
    if (role !== 'looked-for') shown.add(made)
    if (role !== 'shown') lookedFor.set(made, meaning)
  }
  const kept = [...shown].slice(0, printCount)
  const padding = Array.from({ length: printCount - kept.length }, (_, at) =>
    toBase64url(hmac(sha256, pad, utf8(`vigie padding\n${at}`)).subarray(0, length))
  )
  // Sorted: of texts that look like chance that is an order of chance, and nobody sees where the padding is.
  return { prints: [...kept, ...padding].toSorted(), lookedFor, cut: shown.size > printCount }
}

export class KeyTooShort extends Error {
  override name = 'KeyTooShort'
  constructor() {
    super('A key for fingerprints has 32 bytes or more.')
  }
}

/**
 * What this matter has in common with one of which only fingerprints are seen: each meaning, and how often. Empty where
 * there is nothing to warn of; anything else is worth a question to the other mandate.
 */
export function compareFingerprints(own: Fingerprints, others: readonly string[]): Map<Meaning, number> {
  const shared = new Map<Meaning, number>()
  for (const print of new Set(others)) {
    const meaning = own.lookedFor.get(print)
    if (meaning) shared.set(meaning, (shared.get(meaning) ?? 0) + 1)
  }
  return shared
}

interface Combination {
  meaning: Meaning
  parts: string[]
  role: 'shown' | 'looked-for' | 'both'
}

/** Places first, then each person by the first form of her name, then by the next: where room ends nobody is left out whole. */
function combinations({ states, persons, withheld, incidents }: Matter): Combination[] {
  const events = states.flatMap((state) => incidents.flatMap((incident) => ofPlace(state, incident)))
  // A form that stands for somebody who is withheld as well (two of one family share one) would show her too.
  const hidden = new Set(withheld.flatMap(nameForms))
  const names = persons.map((name) => nameForms(name).filter((form) => !hidden.has(form)))
  const longest = Math.max(0, ...names.map((forms) => forms.length))
  const forms = Array.from({ length: longest }, (_, at) => names.flatMap((some) => some.slice(at, at + 1))).flat()
  return [...events, ...ofForms(forms, { states, incidents })]
}

const ofWithheld = (matter: Matter): Combination[] =>
  ofForms(matter.withheld.flatMap(nameForms), matter).flatMap((one) =>
    one.role === 'shown' ? [] : [{ ...one, role: 'looked-for' as const }]
  )

function ofForms(forms: readonly string[], { states, incidents }: Pick<Matter, 'states' | 'incidents'>): Combination[] {
  const times = timesOf(incidents.map(({ day }) => day))
  return forms.flatMap((form) =>
    states.flatMap((state) => times.map(({ parts, ...time }) => ({ ...time, parts: [state, form, ...parts] })))
  )
}

function ofPlace(state: string, { day, place, method }: Matter['incidents'][number]): Combination[] {
  const spot = nameKey(place ?? '')
    .words.map(formOf)
    .join(' ')
  if (spot === '') return []
  // Two days each: who says the 3rd and who says the 4th meet.
  const days = day.precision === 'day' && day.on !== null ? [day.on, addDays(day.on, 1)] : []
  const months = method === null ? [] : monthsOf(day)
  return [
    ...days.map((on): Combination => ({ meaning: 'place-and-day', parts: [state, spot, on], role: 'both' })),
    ...months.map((month): Combination => ({
      meaning: 'place-method-and-month',
      parts: [state, spot, String(method), month],
      role: 'both'
    }))
  ]
}

/** Who knows the month meets those who know it too, and who knows the year alone meets everyone of that year. */
function timesOf(days: readonly PartialDay[]): Combination[] {
  const months = [...new Set(days.flatMap(monthsOf))]
  const ofMonths = months.map((month): Combination => ({ meaning: 'person-and-month', parts: [month], role: 'both' }))
  const ofYears = days.flatMap(({ on, precision }): Combination[] => {
    if (on === null || precision === 'unknown') return []
    const [meaning, year] = ['person-and-year' as const, on.slice(0, 4)]
    const known = precision !== 'year'
    return [
      { meaning, parts: ['month known', year], role: known ? 'shown' : 'looked-for' },
      { meaning, parts: ['year alone', year], role: known ? 'looked-for' : 'both' }
    ]
  })
  return [...ofMonths, ...ofYears]
}

/**
 * Two words of a name at a time, coarse and in one order: a third that one source leaves out does no harm. Of three
 * words, two neighbours are also taken as one: Wang Xiao Ming meets Wang Xiaoming.
 */
function nameForms(name: string): string[] {
  const all = nameKey(name).words.filter(({ initial }) => !initial)
  const [first, second, third] = all
  const joined =
    all.length === 3
      ? [
          [joinWords(first!, second!), third!],
          [first!, joinWords(second!, third!)]
        ]
      : []
  const words = [...new Set(all.map(formOf))].toSorted()
  if (words.length < 2) return words
  const pairs = words.flatMap((one, i) => words.slice(i + 1).map((other) => `${one} ${other}`)).slice(0, 6)
  return [...pairs, ...joined.map((two) => two.map(formOf).toSorted().join(' '))]
}

/** The month, and its neighbour where the day is near the border: sources differ by days. */
function monthsOf({ on, precision }: PartialDay): string[] {
  if (on === null || precision === 'unknown' || precision === 'year') return []
  if (precision === 'month') return [on.slice(0, 7)]
  return [...new Set([on, addDays(on, -daysToBorder), addDays(on, daysToBorder)].map((day) => day.slice(0, 7)))]
}

/** Its consonants in classes; of a short word its vowels too, for Ali and Wu have little else. */
function formOf({ sounds }: NameWord): string {
  const skeleton = skeletonOf(sounds)
  return skeleton.length > 1
    ? skeleton
    : sounds
        .replaceAll(/[eEYy]/g, 'i')
        .replaceAll(/[oOWw]/g, 'u')
        .replaceAll('h', '')
}
