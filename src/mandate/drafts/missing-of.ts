import type * as Y from 'yjs'
import { emptyLetter, mapTexts } from '#platform/documents/letter-document.ts'
import { findNames, partsOfNamesIn } from '../documents/find-names.ts'
import { mayPass } from '../intake/doors.ts'
import { namesOf } from '../intake/names-of.ts'
import { error, type DomainError } from '../result.ts'
import { addresseesOf, concerned, type Place } from './draft-document.ts'
import type { DraftText } from './draft-text.ts'
import { placedText, type OfCase } from './text-of.ts'
import { doorOf, hasAgreed, mayBeNamedTo, publicFormOf, tookBack, type CasePerson } from './who-is-named.ts'

/** What a letter lacks, or has and must not have. `field`: 'subject', 'paragraph/ID', 'person/ID'. */
export interface Missing extends DomainError {
  field: string
  /** While it stands no mandate is asked to clear it; the others are to be looked at. */
  stops: boolean
}

export function missingOf(doc: Y.Doc, of: OfCase): Missing[] {
  const { text, places } = placedText(doc, of)
  const whole = wholeOf(text)
  const fieldOf = (path: string): string => fieldOfPlace(places.get(path)) ?? path.split('.')[0]!
  return [
    ...structure(doc, text, of),
    ...persons(doc, of),
    ...namesStanding(doc, of, whole, fieldOf),
    ...gaps(whole, fieldOf)
  ]
}

const stop = (code: string, field: string, params: DomainError['params'] = {}): Missing => ({
  ...error(code, field, params),
  field,
  stops: true
})
const look = (code: string, field: string, params: DomainError['params'] = {}): Missing => ({
  ...stop(code, field, params),
  stops: false
})

/** What every letter says (Special Procedures' manual): to whom, about what, which facts, which questions, by which norms. */
function structure(doc: Y.Doc, { kind, letter, record, addressees }: DraftText, of: OfCase): Missing[] {
  const found: Missing[] = []
  if (addressees.length === 0) found.push(stop('draft-no-addressee', 'addressees'))
  else if (addressees.some(({ name }) => name === '')) found.push(stop('draft-addressee-unnamed', 'addressees'))
  if (letter.subject === null) found.push(stop('draft-no-subject', 'subject'))
  if (letter.facts.items.length === 0) found.push(stop('draft-no-facts', 'facts'))
  if (letter.questions.items.length === 0) found.push(stop('draft-no-questions', 'questions'))
  if (of.persons.length > 0 && concerned(doc).length === 0) found.push(look('draft-no-persons', 'persons'))
  if (letter.concerns.items.length === 0) found.push(look('draft-no-concerns', 'concerns'))
  if (kind === 'UA' && letter.measures.length === 0) found.push(look('draft-no-measures', 'measures'))
  if (record.articles.length === 0) found.push(look('draft-no-articles', 'annex'))
  if (record.themes.length === 0) found.push(look('draft-no-themes', 'themes'))
  if (letter.closing.length === 0) found.push(look('draft-no-closing', 'closing'))
  return found
}

/** What those whom it concerns agreed to, and did not. */
function persons(doc: Y.Doc, of: OfCase): Missing[] {
  const chosen = new Set(concerned(doc))
  const doors = new Set(addresseesOf(doc).map((one) => doorOf(one.class)))
  return of.persons
    .filter(({ id }) => chosen.has(id))
    .flatMap((person) => {
      const field = `person/${person.id}`
      const params = { name: namesOf(person)[0] ?? '…' }
      const refusedAll = mayPass(person.consents, person.isMinor, 'state').why.includes('not-taken-up')
      const took = [...doors].find((door) => tookBack(person, door))
      return [
        ...(refusedAll ? [stop('draft-not-to-take-up', field, params)] : []),
        ...(took ? [look('draft-consent-taken-back', field, params)] : []),
        ...(person.isMinor && [...doors].some((door) => hasAgreed(person, door))
          ? [look('draft-minor-by-name', field, params)]
          : [])
      ]
    })
}

/** Who may not be named and stands there by name all the same, wherever it is; and sources, who never may. */
function namesStanding(
  doc: Y.Doc,
  of: OfCase,
  whole: readonly { path: string; text: string }[],
  fieldOf: (path: string) => string
): Missing[] {
  const classes = addresseesOf(doc).map((one) => one.class)
  const known = of.persons.flatMap((one) => (mayBeNamedTo(one, classes) ? namesOf(one) : []))
  const isKnown = (name: string) => findNames(known.join(' | '), [name]).length > 0
  const found: Missing[] = []
  for (const { path, text } of whole) {
    const field = fieldOf(path)
    for (const person of of.persons) {
      const params = { name: namesOf(person)[0] ?? '…' }
      const stands = findNames(text, namesOf(person)).length > 0
      if (!mayBeNamedTo(person, classes)) {
        if (stands) found.push(stop(codeOf(person, classes), field, params))
        else if (partsOfNamesIn(text, namesOf(person)).some((part) => !isKnown(part)))
          found.push(look('draft-part-of-name', field, params))
      } else if (stands && isPublic(path) && person.isMinor && publicFormOf(person) === 'withheld')
        found.push(look('draft-minor-in-public', field, params))
    }
    for (const name of of.sources)
      if (!isKnown(name) && findNames(text, [name]).length > 0) found.push(stop('draft-source-named', field, { name }))
  }
  return found
}

const codeOf = (person: CasePerson, classes: DraftText['addressees'][number]['class'][]): string => {
  if (classes.some((one) => tookBack(person, doorOf(one)))) return 'draft-named-taken-back'
  return classes.some((one) => doorOf(one) === 'state' && !hasAgreed(person, 'state'))
    ? 'draft-named-to-state'
    : 'draft-named-to-other'
}

// The first that the public reads of a letter, and what lists and figures show.
const isPublic = (path: string): boolean => path === 'subject'

/** A place that somebody meant to fill in, and where a name was withheld when a parallel letter was begun. */
const gaps = (whole: readonly { path: string; text: string }[], fieldOf: (path: string) => string): Missing[] =>
  whole.flatMap(({ path, text }) => {
    const gap = /\[[^\]\n]{1,60}\]/u.exec(text)?.[0]
    return gap === undefined ? [] : [look('draft-gap', fieldOf(path), { text: gap })]
  })

function wholeOf({ letter }: DraftText): { path: string; text: string }[] {
  const all: { path: string; text: string }[] = []
  mapTexts({ ...emptyLetter(letter.language), ...letter }, (text, path) => {
    all.push({ path, text })
    return text
  })
  return all
}

const fieldOfPlace = (place: Place | undefined): string | null =>
  !place ? null : 'line' in place ? place.line : `paragraph/${place.paragraph}`
