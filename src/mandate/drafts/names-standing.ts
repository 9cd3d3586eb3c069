import { emptyLetter, mapTexts } from '#platform/documents/letter-document.ts'
import type { AddresseeClass } from '../communications/communication.ts'
import { findNames, partsOfNamesIn, type Place as NamePlace } from '../documents/find-names.ts'
import { namesOf } from '../intake/names-of.ts'
import type { DraftedName, DraftText } from './draft-text.ts'
import { look, stop, type Missing } from './missing.ts'
import type { OfCase } from './text-of.ts'
import { doorOf, hasAgreed, mayBeNamedTo, publicFormOf, tookBack, type CasePerson } from './who-is-named.ts'

export type PersonsOfCase = Pick<OfCase, 'persons' | 'sources'>

/** Who reads a text: its addressees, and before them other mandates that are asked to clear it. */
export interface Readers {
  classes: readonly AddresseeClass[]
  mandates?: boolean
}

/**
 * Whom a whole text names and may not, wherever it comes from: what it says (`namesStanding`), and what goes on record
 * beside it. The consents are those of this moment, the text may be of another.
 * @param mandates whether it is put before other mandates now
 */
export function namesInText(
  text: DraftText,
  of: PersonsOfCase,
  { mandates }: Pick<Readers, 'mandates'> = {}
): Missing[] {
  const readers = { classes: text.addressees.map((one) => one.class), ...(mandates && { mandates }) }
  const recorded = text.record.names.map(({ name }) => ({ path: 'names', text: name }))
  return [...namesStanding([...wholeOf(text), ...recorded], of, readers), ...inPublic(text.record.names, of)]
}

/** Who may not be named and stands there by name all the same, wherever it is; and sources, who never may. */
export function namesStanding(
  whole: readonly { path: string; text: string }[],
  of: PersonsOfCase,
  readers: Readers
): Missing[] {
  const known = of.persons.flatMap((one) => (mayStandBefore(one, readers) ? namesOf(one) : []))
  const isKnown = (name: string) => findNames(known.join(' | '), [name]).length > 0
  const found: Missing[] = []
  for (const { path, text } of whole) {
    for (const person of of.persons) {
      const params = { name: namesOf(person)[0] ?? '…' }
      const stands = findNames(text, namesOf(person)).length > 0
      if (!mayStandBefore(person, readers)) {
        if (stands) found.push(stop(codeOf(person, readers), path, params))
        else if (partsOfNamesIn(text, namesOf(person)).some((part) => !isKnown(part)))
          found.push(look('draft-part-of-name', path, params))
      } else if (stands && isPublic(path) && person.isMinor && publicFormOf(person) === 'withheld')
        found.push(look('draft-minor-in-public', path, params))
    }
    // Within the name of somebody who may be named it is that name: "Ahmed Ali" in "Mohamed Ahmed Ali".
    const permitted = findNames(text, known)
    const isOfAnother = ({ from, to }: NamePlace) => permitted.some((one) => one.from <= from && to <= one.to)
    for (const name of of.sources)
      if (!findNames(text, [name]).every(isOfAnother)) found.push(stop('draft-source-named', path, { name }))
  }
  return found
}

/** Every text of a letter with its path in it. */
export function wholeOf({ letter }: Pick<DraftText, 'letter'>): { path: string; text: string }[] {
  const all: { path: string; text: string }[] = []
  mapTexts({ ...emptyLetter(letter.language), ...letter }, (text, path) => {
    all.push({ path, text })
    return text
  })
  return all
}

const mayStandBefore = (person: CasePerson, { classes, mandates = false }: Readers): boolean =>
  mayBeNamedTo(person, classes) && (!mandates || hasAgreed(person, 'other-mandate'))

const codeOf = (person: CasePerson, { classes, mandates = false }: Readers): string => {
  if (classes.some((one) => tookBack(person, doorOf(one)))) return 'draft-named-taken-back'
  if (mandates && tookBack(person, 'other-mandate')) return 'draft-named-taken-back'
  if (mandates && mayBeNamedTo(person, classes)) return 'draft-named-to-mandate'
  return classes.some((one) => doorOf(one) === 'state' && !hasAgreed(person, 'state'))
    ? 'draft-named-to-state'
    : 'draft-named-to-other'
}

// The first that the public reads of a letter, and what lists and figures show.
const isPublic = (path: string): boolean => path === 'subject'

/** Who would go on record to be named in public by more than she agrees to now. */
const inPublic = (names: readonly DraftedName[], { persons }: PersonsOfCase): Missing[] =>
  names.flatMap(({ name, publicForm }) => {
    // Of one who stands in several records the strictest counts; of one who is called so alone, not who is called a part of it.
    const alike = persons.filter((one) => findNames(name, namesOf(one)).length > 0)
    const same = alike.filter((one) => findNames(name, namesOf(one)).some(({ from, to }) => to - from === name.length))
    const hers = same.length > 0 ? same : alike
    const isMore = hers.some((person) => openness[publicForm] > openness[publicFormOf(person)])
    return isMore ? [stop('draft-public-more-than-agreed', 'names', { name })] : []
  })
const openness = { withheld: 0, initials: 1, full: 2 } as const satisfies Record<DraftedName['publicForm'], number>
