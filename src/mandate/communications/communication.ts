import { latinDigits } from '#platform/digits.ts'
import { error, type DomainError } from '../result.ts'

/** What a letter is: its kind, whether mandates sign it together, and the number that it bears. */

/** Urgent appeal, allegation letter, other letter; rarer kinds (such as AM, amicus) are kept as they are. */
export const commonKinds = ['UA', 'AL', 'OL'] as const
export const knownKinds = [...commonKinds, 'AM'] as const
export type Kind = string
/** With those that clock policies of this instance name. */
export const kindsWith = (ofPolicies: Iterable<string>): ReadonlySet<Kind> => new Set([...knownKinds, ...ofPolicies])
const isKind = (text: string): text is Kind => /^[A-Z]{2,4}$/.test(text)

export const addresseeClasses = ['state', 'company', 'intergovernmental', 'other'] as const
export type AddresseeClass = (typeof addresseeClasses)[number]
/** As the fact tables keep it, from 1. */
export const classNumber = (value: AddresseeClass): number => addresseeClasses.indexOf(value) + 1

export const outcomes = ['improved', 'unchanged', 'worsened', 'unknown'] as const
export type Outcome = (typeof outcomes)[number]

/** A letter is joint when more than one mandate signs it: a fact about signatories, not about kind. */
export const isJoint = (signatories: number): boolean => signatories > 1

/** While it is one, its text is sealed to who writes it, and nothing of it is on record but what clearance needs. */
export const isDraft = ({ delivery }: { delivery: string }): boolean => delivery === 'draft'

export interface CountedPersons {
  persons?: number | undefined
  women?: number | undefined
  men?: number | undefined
  otherSex?: number | undefined
}

/** What cannot be in the numbers of persons whom a letter concerns. */
export function personProblems({ persons, women = 0, men = 0, otherSex = 0 }: CountedPersons): DomainError[] {
  if (persons === undefined) return women + men + otherSex > 0 ? [error('persons-needed', 'persons')] : []
  if (persons < 0) return []
  if (women > persons) return [error('women-more-than-persons', 'women', { value: women, persons })]
  if (women + men + otherSex > persons)
    return [error('sexes-more-than-persons', 'persons', { value: women + men + otherSex, persons })]
  return []
}

/** As it is printed: JUA is an urgent appeal signed by several. */
export const displayKind = (kind: Kind, signatories: number): string => (isJoint(signatories) ? `J${kind}` : kind)

export interface TypeRead {
  kind: Kind
  /** The source calls it joint; whether it is depends on its signatories. */
  declaredJoint: boolean
  /** OTH of the public database: an allegation letter to another actor. */
  otherActor: boolean
}

/** Reads a type as the public database and the addenda print it: UA, JAL, OTH; null for what is none. */
export function parseType(text: string): TypeRead | null {
  const type = text.trim().toUpperCase()
  if (type === 'OTH' || type === 'JOTH') return { kind: 'AL', declaredJoint: type === 'JOTH', otherActor: true }
  const plain = type.slice(1)
  if (type.startsWith('J') && (knownKinds as readonly string[]).includes(plain)) {
    return { kind: plain, declaredJoint: true, otherActor: false }
  }
  return isKind(type) ? { kind: type, declaredJoint: false, otherActor: false } : null
}

export interface Reference {
  /** Null where the reference was written without its type. */
  type: TypeRead | null
  /** What the registry counts, unique: 'PAK 5/2016'. */
  number: string
  /** The addressee's slot of the number: ISO code, or OTH for another actor. */
  slot: string
  ordinal: number
  year: number
  /** Invented data bear DEMO before everything. */
  invented: boolean
}

/**
 * Reads 'AL PAK 5/2016', 'PAK 5/2016', 'JUA PAK 5/2016', 'AL OTH 5/2016' and the form of until about
 * 2015, 'UA G/SO 218/2 G/SO 214 (67-17) ... SAU 5/2014', where each G/SO group stands for a mandate
 * that signed and the number proper comes last. Null for what is no reference.
 */
export function parseReference(text: string): Reference | null {
  const words = text
    .trim()
    .replace(/^REFERENCE:\s*/i, '')
    .toUpperCase()
    .split(/\s+/)
  const invented = words[0] === 'DEMO'
  if (invented) words.shift()
  const number = words.slice(-2).join(' ')
  const match = /^([A-Z]{3}) ([1-9]\d{0,4})\/((?:19|20)\d\d)$/.exec(number)
  if (!match) return null
  const before = words.slice(0, -2)
  const typed = before[0] !== undefined && before[0] !== 'G/SO' ? parseType(before[0]) : null
  const rest = before.slice(typed ? 1 : 0)
  if (rest.length > 0 && rest[0] !== 'G/SO') return null
  const [, slot, ordinal, year] = match as unknown as [string, string, string, string]
  return {
    type: typed,
    number: invented ? `DEMO ${number}` : number,
    slot,
    ordinal: Number(ordinal),
    year: Number(year),
    invented
  }
}

/** The reference as it is printed on the letter: kind, then the number proper. */
export function printedReference(kind: Kind, reference: Pick<Reference, 'number' | 'invented'>): string {
  return reference.invented ? `DEMO ${kind} ${reference.number.slice(5)}` : `${kind} ${reference.number}`
}

/** Of a letter that has no reference yet its kind, by its address; null of one that has. */
export const unreferenced = (slug: string): { kind: string } | null => {
  const kind = withoutReference.exec(slug)?.[1]
  return kind === undefined ? null : { kind }
}
const withoutReference = /^([A-Z]+)-([0-9a-f]{8})-[0-9a-f]{4}-/

/**
 * What a letter is called until it has a reference: nine digits by chance and two that check them (ISO 7064, mod 97), to be
 * said on the telephone in any language. Of its address, so that it tells nothing; null of one that has a reference.
 */
export function workingReference(slug: string): string | null {
  const chance = withoutReference.exec(slug)?.[2]
  return chance === undefined ? null : elevenDigits(chance, 1)
}

/** Of a number made of chance, by its first eight hexadecimal digits; what is left by 97 says what it names. */
export const elevenDigits = (chance: string, remainder: 0 | 1): string =>
  withCheck(Number.parseInt(chance.slice(0, 8), 16) % 1_000_000_000, remainder)

/** As it was typed or heard, in the digits of any script; null where its check digits are not right. */
export function readWorking(typed: string): string | null {
  const digits = latinDigits(typed).replace(/[\s\p{Cf}\p{Pd}.]/gu, '')
  if (!/^\d{11}$/.test(digits)) return null
  const written = withCheck(Number(digits.slice(0, 9)), 1)
  return written.replaceAll('-', '') === digits ? written : null
}

/** The nine by which a working reference is found. */
export const numberOfWorking = (working: string): number => Number(working.replaceAll('-', '').slice(0, 9))

function withCheck(number: number, remainder: 0 | 1): string {
  const check = 97 + remainder - ((number * 100) % 97)
  const digits = `${String(number).padStart(9, '0')}${String(check).padStart(2, '0')}`
  return digits.replace(/(\d{3})(\d{3})(\d{3})/, '$1-$2-$3-')
}

/** How a letter is named in a text: by its reference, or the working one. */
export const namedBy = ({ reference, slug }: { reference: string | null; slug: string }): string =>
  reference ?? workingReference(slug) ?? slug

/** The lasting public address of a letter: 'AL PAK 5/2016' becomes 'AL-PAK-5-2016'. */
export function slugOf(reference: string): string {
  return reference
    .trim()
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
