/** A released letter that does not tell how many persons it concerns, or how many of them are women. */
export interface WithheldLetter {
  id: string
  /** The number of the mandate whose record it is of. */
  mandate: number
  /** The reporting year of its sending; 0 where that is not known. */
  year: number
  /** The State that is its one addressee; null for several, or for one who is no State. */
  state: number | null
  /** It counts once for each addressee. */
  times: number
  persons: number
  women: number
  tellsPersons: boolean
  tellsWomen: boolean
  /** Persons whom it names in public: it concerns no fewer. */
  named: number
}

/** Numbers of several letters, published together. */
export interface PersonsSum {
  mandate: number
  year: number
  state: number | null
  members: readonly WithheldLetter[]
  /** Letters that do not tell their persons, and those persons. */
  letters: number
  persons: number
  /** Letters that do not tell their women, all of their persons, and the women; null where they cannot be told. */
  women: { letters: number; persons: number; women: number } | null
}

/**
 * Which sums can be published of letters that wait for one: of each record, for each State and reporting year all of its
 * letters, then what is left of each year. What cannot be summed safely goes on waiting. A letter stands in one sum, so that a reader who
 * knows all sums and all letters knows of each letter what its own sum tells.
 */
export function formSums(waiting: readonly WithheldLetter[]): PersonsSum[] {
  const years = Map.groupBy(waiting, ({ mandate, year }) => `${mandate} ${year}`)
  return [...years.values()].flatMap((ofYear) => {
    const ofOneState = ofYear.filter(({ state }) => state !== null)
    const sums = [...Map.groupBy(ofOneState, ({ state }) => state).values()].flatMap((some) => sumOf(some) ?? [])
    const taken = new Set(sums.flatMap(({ members }) => members))
    // Letters to two are summed with letters to two: an odd sum of others would tell that one of them is odd.
    const rest = Map.groupBy(
      ofYear.filter((letter) => !taken.has(letter)),
      ({ times: of }) => of
    )
    const ofRest = [...rest.values()].flatMap((some) => sumOf(some) ?? [])
    return [...sums, ...ofRest.map((one) => ({ ...one, state: null }))]
  })
}

function sumOf(members: readonly WithheldLetter[]): PersonsSum | null {
  const [first] = members
  if (!first) return null
  const untold = members.filter(({ tellsPersons }) => !tellsPersons)
  if (!hidesPersons(untold)) return null
  const unsexed = members.filter(({ tellsWomen }) => !tellsWomen)
  const women = hidesWomen(unsexed)
    ? { letters: times(unsexed), persons: sum(unsexed, 'persons'), women: sum(unsexed, 'women') }
    : null
  if (untold.length === 0 && !women) return null
  const { mandate, year, state } = first
  return { mandate, year, state, members, letters: times(untold), persons: sum(untold, 'persons'), women }
}

/** As a letter has it whose number is withheld: from one, or whom it names, to four. */
const mostWithheld = 4
/** From so many on a letter tells its persons; the rule is reference.withholds_persons (0021). */
export const smallest = mostWithheld + 1
const least = ({ named }: WithheldLetter): number => Math.max(1, Math.min(named, mostWithheld))

/** Whether each letter can still concern as few and as many as before its sum was known. */
function hidesPersons(letters: readonly WithheldLetter[]): boolean {
  const total = sum(letters, 'persons')
  const most = mostWithheld * times(letters)
  const fewest = letters.reduce((all, one) => all + one.times * least(one), 0)
  return letters.every((one) => {
    const span = one.times * (mostWithheld - least(one))
    return total <= most - span && total >= fewest + span
  })
}

/** Whether the women of each letter can lie three apart at least, and those of its persons who are not. */
function hidesWomen(letters: readonly WithheldLetter[]): boolean {
  if (letters.length === 0) return false
  const [persons, women] = [sum(letters, 'persons'), sum(letters, 'women')]
  return [women, persons - women].every((part) => letters.every((one) => room(one, part, persons) >= 3))
}

function room({ persons, tellsPersons, times: n }: WithheldLetter, part: number, whole: number): number {
  const most = tellsPersons ? persons : mostWithheld
  return Math.min(most, part / n) - Math.max(0, (n * most + part - whole) / n)
}

const times = (letters: readonly WithheldLetter[]): number => letters.reduce((all, one) => all + one.times, 0)
const sum = (letters: readonly WithheldLetter[], name: 'persons' | 'women'): number =>
  letters.reduce((all, one) => all + one.times * one[name], 0)
