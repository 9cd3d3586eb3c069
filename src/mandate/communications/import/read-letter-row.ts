import { parsePartialDay, type Day, type PartialDay } from '../../calendar.ts'
import type { Resolver } from '../../reference/resolve.ts'
import { parseReference, parseType, printedReference, slugOf, type Reference, type TypeRead } from '../communication.ts'
import { contents } from '../letter-schemas.ts'
import { machines } from '../machines.ts'
import type { ParsedLetter } from './parsed-letter.ts'
import { noDate, numberIn, problem, readCell, type NoteCode, type RowProblem } from '../../import/problem.ts'
import { readAddressees } from './read-addressees.ts'
import { readMandates } from './read-mandates.ts'
import { readReplies } from './read-replies.ts'

export const letterColumns = {
  required: ['type', 'reference', 'date', 'addressee', 'mandates'],
  optional: ['persons', 'women', 'summary', 'replies', 'invented', 'publication', 'withheld_replies']
} as const

export interface Reading {
  resolver: Resolver
  today: Day
  /** Kinds of letters that this office knows: those of the rules, and those that a clock policy names. */
  kinds: ReadonlySet<string>
  /** Whose office this is: the mandate of a letter that it signed, or that names none. */
  mandate: string
}

export type LetterRead = { ok: true; letter: ParsedLetter; notes: NoteCode[] } | { ok: false; problems: RowProblem[] }

/** Reads one row of the public database's shape. `cell` gives a column's value, trimmed, '' where there is none. */
export function readLetterRow(cell: (column: string) => string, line: number, reading: Reading): LetterRead {
  const problems: RowProblem[] = []
  const notes = new Set<NoteCode>()
  const take = <T>(read: { ok: true; value: T } | { ok: false; problem: RowProblem }): T | null => {
    if (read.ok) return read.value
    problems.push(read.problem)
    return null
  }
  const type = take(readType(cell('type'), reading.kinds))
  const reference = take(readReference(cell('reference'), type))
  const sent = take(readDate(cell('date'), reading.today))
  const toOthers = type?.otherActor || reference?.slot === 'OTH' || reference?.type?.otherActor
  const addressees = take(readAddressees(cell('addressee'), toOthers === true, reading.resolver))
  const { signatories, problems: ofMandates } = readMandates(cell('mandates'), sent, reading.resolver)
  problems.push(...ofMandates)
  const persons = take(readCount(cell('persons'), 'persons')) ?? null
  const women = take(readCount(cell('women'), 'women')) ?? null
  const summary = take(readCell(contents.summary, 'summary', cell('summary'))) ?? null
  if (persons !== null && women !== null && women > persons)
    problems.push(problem('women-more-than-persons', 'women', { value: women, persons }))
  const replies = readReplies(cell('replies'), {
    sent,
    addressees: addressees ?? [],
    today: reading.today,
    resolver: reading.resolver
  })
  problems.push(...replies.problems)
  const publication = take(readPublication(cell('publication')))
  const heldBack = take(readPlaces(cell('withheld_replies'), replies.replies.length + replies.problems.length))
  if (!type || !reference || !sent || !addressees || problems.length) return { ok: false, problems }

  const kind = reference.type && !reference.type.otherActor ? reference.type.kind : type.kind
  if (type.declaredJoint && signatories?.length === 1) notes.add('joint-with-one-mandate')
  if (!signatories) notes.add('mandate-assumed')
  if (signatories?.some(({ onlyYearKnown }) => onlyYearKnown)) notes.add('only-year-known')
  if (reference.slot !== 'OTH' && !addressees.some(({ state }) => state === reference.slot))
    notes.add('reference-of-another-state')
  const printed = printedReference(kind, reference)
  return {
    ok: true,
    notes: [...notes],
    letter: {
      line,
      kind,
      reference: printed,
      referenceNumber: reference.number,
      slug: slugOf(printed),
      mandate:
        signatories === null || signatories.some(({ mandate }) => mandate === reading.mandate)
          ? reading.mandate
          : signatories[0]!.mandate,
      sent,
      addressees,
      signatories,
      persons,
      women,
      summary,
      replies: replies.replies.map((reply, place) => (heldBack?.has(place + 1) ? { ...reply, withheld: true } : reply)),
      invented: reference.invented || cell('invented') === '1',
      ...(publication !== 'public' && publication !== '' && { withheld: true }),
      source: null
    }
  }
}

type Read<T> = { ok: true; value: T } | { ok: false; problem: RowProblem }
const wrong = (code: string, field: string, params: RowProblem['params'] = {}): { ok: false; problem: RowProblem } => ({
  ok: false,
  problem: problem(code, field, params)
})

function readType(value: string, kinds: ReadonlySet<string>): Read<TypeRead> {
  if (value === '') return wrong('required', 'type')
  const type = parseType(value)
  if (type && kinds.has(type.kind)) return { ok: true, value: type }
  const plain = type?.kind.startsWith('J') ? type.kind.slice(1) : ''
  if (kinds.has(plain)) return { ok: true, value: { kind: plain, declaredJoint: true, otherActor: false } }
  return wrong('unknown-kind', 'type', { value, kinds: [...kinds].join(', ') })
}

function readReference(value: string, type: TypeRead | null): Read<Reference> {
  if (value === '') return wrong('required', 'reference')
  const reference = parseReference(value)
  if (!reference) return wrong('reference-unreadable', 'reference', { value })
  const named = reference.type
  if (type && named && !named.otherActor && !type.otherActor && named.kind !== type.kind) {
    return wrong('type-differs-from-reference', 'type', { value: type.kind, kind: named.kind, reference: value })
  }
  return { ok: true, value: reference }
}

function readDate(value: string, today: Day): Read<PartialDay> {
  if (value === '') return wrong('required', 'date')
  const date = parsePartialDay(value)
  if (!date || date.on === null) return { ok: false, problem: noDate('date', value) }
  return date.on > today ? wrong('date-to-come', 'date', { value, today }) : { ok: true, value: date }
}

function readCount(value: string, field: 'persons' | 'women'): Read<number | undefined> {
  const digits = numberIn(value).replace(/^[-−]\s*/, '-')
  return /^(-?\d{1,15})?$/.test(digits)
    ? readCell(contents[field], field, digits)
    : wrong('not-a-number', field, { value })
}

// Nothing there: the policy says whether it is public.
function readPublication(value: string): Read<string> {
  const known = Object.keys(machines.publication)
  const folded = value.toLowerCase()
  if (folded === '' || known.includes(folded)) return { ok: true, value: folded }
  return wrong('not-in-list', 'publication', { value, choices: known.join(', ') })
}

/** '1; 3': places in the list of replies. */
function readPlaces(value: string, most: number): Read<ReadonlySet<number>> {
  const places = value
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const stray = places.find((place) => !/^[1-9]\d{0,5}$/.test(place) || Number(place) > most)
  if (stray !== undefined) return wrong('no-such-reply', 'withheld_replies', { value: stray, most })
  return { ok: true, value: new Set(places.map(Number)) }
}
