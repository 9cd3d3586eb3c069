import { smallest } from './smallest-told.ts'

/** A released letter that does not tell how many persons it concerns, and is in no sum yet. */
export interface WithheldLetter {
  id: string
  /** The number of the mandate whose record it is of. */
  mandate: number
  /** The reporting year of its sending; 0 where that is not known. */
  year: number
  /** Whether that year is over, so that few more letters of it will come. */
  isOver: boolean
  /** The State that is its one addressee; null for several, or for one who is no State. */
  state: number | null
  /** All States that it went to, surely or probably: each knows how many persons it concerns. */
  states: readonly number[]
  /** It counts once for each addressee. */
  times: number
  persons: number
  /** Null where it is not known. */
  women: number | null
  /** The most persons whom it ever named in public: it concerns no fewer. */
  named: number
}

/** Numbers of several letters, published together. */
export interface PersonsSum {
  mandate: number
  year: number
  state: number | null
  members: readonly WithheldLetter[]
  letters: number
  persons: number
  /** How many of them are women; null where that cannot be told, or is not known of each letter. */
  women: number | null
}

export interface Formed {
  sums: PersonsSum[]
  /** Letters that were tried together and cannot be told: they are never tried again. */
  untold: WithheldLetter[]
}

/**
 * Which sums are published of letters that wait for one: of each record and reporting year, of each State of which enough
 * wait; and of a year that is over, of what is left. What is summed with what follows from what the public reads in any
 * case. Tried again with others, a letter would be told by what failed before.
 */
export function formSums(waiting: readonly WithheldLetter[]): Formed {
  const years = Map.groupBy(waiting, ({ mandate, year }) => `${mandate} ${year}`)
  const tried = [...years.values()].flatMap((ofYear) => {
    const ofStates = Map.groupBy(
      ofYear.filter(({ state }) => state !== null),
      ({ state }) => state
    )
    const whole = [...ofStates.values()].filter(isEnough)
    const taken = new Set(whole.flat())
    // Letters to two are summed with letters to two: an odd sum of others would tell that one of them is odd.
    const rest = Map.groupBy(
      ofYear.filter((letter) => letter.isOver && !taken.has(letter)),
      ({ times }) => times
    )
    const ofRest = [...rest.values()].filter((members) => readersOf(members, null).every(isEnough))
    return [
      ...whole.map((members) => sumOf(members, members[0]!.state)),
      ...ofRest.map((members) => sumOf(members, null))
    ]
  })
  const sums = tried.filter(({ members, state }) => readersOf(members, state).every(hidesPersons))
  const told = new Set(sums)
  return { sums, untold: tried.filter((one) => !told.has(one)).flatMap(({ members }) => members) }
}

/** Of fewer, a sum is seldom published: who knows one of its letters would know too much of the others. */
const fewest = 8
const isEnough = ({ length }: readonly WithheldLetter[]): boolean => length >= fewest

/**
 * What of a sum is unknown to whom: all of it to the public, and to each State that it went to the letters to others. A sum
 * of one State tells it what it knows.
 */
function readersOf(members: readonly WithheldLetter[], state: number | null): (readonly WithheldLetter[])[] {
  if (state !== null) return [members]
  const states = new Set(members.flatMap((letter) => letter.states))
  return [members, ...[...states].map((one) => members.filter((letter) => !letter.states.includes(one)))]
}

function sumOf(members: WithheldLetter[], state: number | null): PersonsSum {
  const { mandate, year } = members[0]!
  return {
    mandate,
    year,
    state,
    members,
    letters: times(members),
    persons: sum(members, 'persons'),
    women: readersOf(members, state).every(hidesWomen) ? sum(members, 'women') : null
  }
}

/** As a letter has it whose number is withheld: from one, or whom it names, to four. One that concerns nobody, as about a bill, is in no sum. */
const mostWithheld = smallest - 1
const least = ({ named }: WithheldLetter): number => Math.max(1, Math.min(named, mostWithheld))

/** Whether each letter can still concern as few and as many as before its sum was known, whoever knows any other of them. */
function hidesPersons(letters: readonly WithheldLetter[]): boolean {
  const total = sum(letters, 'persons')
  const spans = letters.map((one) => one.times * (mostWithheld - least(one))).toSorted((a, b) => b - a)
  const room = (spans[0] ?? 0) + (spans[1] ?? 0)
  return total <= mostWithheld * times(letters) - room && total >= sumOfLeast(letters) + room
}

/** The same of women, and of those of its persons who are not: of each of these from none to three at least. */
function hidesWomen(letters: readonly WithheldLetter[]): boolean {
  // Of some of them alone it would tell how many persons the others concern.
  if (letters.some((one) => one.women === null)) return false
  const [persons, women] = [sum(letters, 'persons'), sum(letters, 'women')]
  const room = letters[0]!.times * (3 + mostWithheld)
  return hidesPersons(letters) && Math.min(women, persons - women) >= room
}

const sumOfLeast = (letters: readonly WithheldLetter[]): number =>
  letters.reduce((all, one) => all + one.times * least(one), 0)
const times = (letters: readonly WithheldLetter[]): number => letters.reduce((all, one) => all + one.times, 0)
const sum = (letters: readonly WithheldLetter[], name: 'persons' | 'women'): number =>
  letters.reduce((all, one) => all + one.times * (one[name] ?? 0), 0)
