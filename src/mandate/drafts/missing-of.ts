import type * as Y from 'yjs'
import { mayPass } from '../intake/doors.ts'
import { namesOf } from '../intake/names-of.ts'
import {
  addresseesOf,
  concerned,
  factsOf,
  hasLookedAt,
  lineOf,
  paragraphsOf,
  paragraphText,
  sections,
  type Place
} from './draft-document.ts'
import type { DraftText } from './draft-text.ts'
import { look, stop, type Missing } from './missing.ts'
import { namesStanding, wholeOf, type PersonsOfCase } from './names-standing.ts'
import { placedText, type OfCase } from './text-of.ts'
import { doorOf, hasAgreed, tookBack } from './who-is-named.ts'

export type { Missing } from './missing.ts'

/** @param named all who stand in the matter's records, those of cases that were merged into this one too */
export function missingOf(doc: Y.Doc, of: OfCase, named: PersonsOfCase = of): Missing[] {
  const { text, places } = placedText(doc, of)
  const whole = wholeOf(text)
  const fieldOf = (path: string): string => fieldOfPlace(places.get(path)) ?? path.split('.')[0]!
  return [
    ...structure(doc, text, of),
    ...persons(doc, of),
    ...namesStanding(whole, named, { classes: addresseesOf(doc).map((one) => one.class) }).map((one) => ({
      ...one,
      field: fieldOf(one.field)
    })),
    ...ownWords(doc),
    ...ofAnother(doc),
    ...greetingOfAnother(doc, of),
    ...gaps(whole, of, fieldOf)
  ]
}

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

/** What a source told goes to the State, and later to the public, as she said it, unless somebody looks. */
const ownWords = (doc: Y.Doc): Missing[] =>
  paragraphsOf(doc, 'facts')
    .filter(({ id, said }) => said && paragraphText(doc, id).toJSON().includes(said) && !hasLookedAt(doc, id))
    .map(({ id }) => look('draft-own-words', `paragraph/${id}`))

/** What was put in ready made, and then the letter became one in another language or to another State. */
function ofAnother(doc: Y.Doc): Missing[] {
  const { language } = factsOf(doc)
  const states = addresseesOf(doc).flatMap((one) => (one.class === 'state' && one.name !== '' ? [one.name] : []))
  return sections
    .flatMap((section) => paragraphsOf(doc, section))
    .filter(({ id }) => paragraphText(doc, id).length > 0 && !hasLookedAt(doc, id))
    .flatMap((one) => [
      ...(one.language !== undefined && one.language !== language
        ? [look('draft-other-language', `paragraph/${one.id}`)]
        : []),
      ...(one.state !== undefined && states.length > 0 && !states.includes(one.state)
        ? [look('draft-other-state', `paragraph/${one.id}`)]
        : [])
    ])
}

/** How a State is greeted stands over a letter that goes to a company now, or the words of another language over this one. */
function greetingOfAnother(doc: Y.Doc, { greetings = [] }: OfCase): Missing[] {
  const { language } = factsOf(doc)
  const to = addresseesOf(doc)[0]?.class
  return (['salutation', 'courtesy'] as const).flatMap((line) => {
    const text = lineOf(doc, line).toJSON().trim()
    const usual = greetings.filter((one) => one.line === line && one.text === text)
    const fits = usual.some((one) => one.language === language && (to === undefined || one.class === to))
    return usual.length === 0 || fits || hasLookedAt(doc, line) ? [] : [look(`draft-${line}-of-another`, line)]
  })
}

/** A place that somebody meant to fill in. Where a name was withheld for a parallel letter is looked at; it may stay so. */
const gaps = (
  whole: readonly { path: string; text: string }[],
  of: OfCase,
  fieldOf: (path: string) => string
): Missing[] =>
  whole.flatMap(({ path, text }) =>
    [...new Set(text.match(/\[[^\]\n]{1,300}\]/gu))]
      .filter((gap) => !asQuoted.test(gap))
      .map((gap) => (gap === of.withheld ? look : stop)('draft-gap', fieldOf(path), { text: gap }))
  )
const asQuoted = /^\[(sic|…|\.\.\.)\]$/iu

const fieldOfPlace = (place: Place | undefined): string | null =>
  !place ? null : 'line' in place ? place.line : `paragraph/${place.paragraph}`
