import { z } from 'zod'
import type { Day } from '../calendar.ts'
import { readInput } from '../read-input.ts'
import { error, type DomainError } from '../result.ts'
import { isDraft, numberOfWorking, readWorking, workingReference } from './communication.ts'
import { correctionInput } from './correction-schemas.ts'
import { whyUnfit, type BearsReference } from './reference-fits.ts'

/** A line of a list, as it was pasted. */
export interface PastedLine {
  line: number
  working: string
  reference: string
}
export interface KnownByWorking extends BearsReference {
  id: string
  slug: string
  firstSlug: string | null
  reference: string | null
  kind: string
  delivery: string
  /** What was proposed to put right in it waits for a second person. */
  waits: boolean
}
export interface MatchedLine extends PastedLine {
  /** To which letter the reference can be given; null where it can't, for these reasons. */
  letter: string | null
  errors: DomainError[]
}

/** What the registry's list begins with is a heading where neither cell is what it should be. */
export const pastedLines = (rows: readonly { line: number; fields: readonly string[] }[]): PastedLine[] =>
  rows
    .map(({ line, fields }) => {
      const [first = '', second = ''] = fields.map((field) => field.trim())
      const isTurned = readWorking(first) === null && readWorking(second) !== null
      return { line, working: isTurned ? second : first, reference: isTurned ? first : second }
    })
    .filter((one, at) => one.working !== '' || one.reference !== '' || at > 0)
    .filter((one, at) => at > 0 || readWorking(one.working) !== null || referenceOf(one.reference).ok)

/** Read by the schema by which the letter's page corrects it. */
const referenceOf = (reference: string) =>
  readInput(z.object({ reference: correctionInput.shape.reference }), { reference })

/** The numbers by which letters are asked for: of the working references, and of the references. */
export const numbersIn = (lines: readonly PastedLine[]): { working: number[]; references: string[] } => ({
  working: lines.flatMap(({ working }) => readWorking(working) ?? []).map(numberOfWorking),
  references: lines.flatMap(({ reference }) => {
    const read = referenceOf(reference)
    return read.ok && read.value.reference ? [read.value.reference.number] : []
  })
})

/** To which letter each line gives which reference, or why it does not. */
export function matchReferences(
  lines: readonly PastedLine[],
  letters: readonly KnownByWorking[],
  taken: readonly string[],
  today: Day
): MatchedLine[] {
  const seen = { working: new Map<string, number>(), reference: new Map<string, number>() }
  const twice = (of: 'working' | 'reference', value: string, line: number) => {
    const first = seen[of].get(value)
    if (first === undefined) seen[of].set(value, line)
    return first === undefined ? [] : [error('line-twice-in-list', of, { value, line: first })]
  }
  return lines.map((one) => {
    const working = readWorking(one.working)
    const read = referenceOf(one.reference)
    const number = read.ok ? (read.value.reference?.number ?? null) : null
    const letter = working === null ? undefined : letters.find((known) => namesOf(known).includes(working))
    const errors = [
      ...(one.working === '' || one.reference === '' ? [error('column-lacking')] : []),
      ...(working === null
        ? one.working === ''
          ? []
          : [error('working-reference-unreadable', 'working', { value: one.working })]
        : letter === undefined
          ? [error('working-reference-unknown', 'working', { value: working })]
          : whyNot(letter)),
      ...(working === null ? [] : twice('working', working, one.line)),
      ...(read.ok ? [] : read.errors),
      ...(number === null ? [] : twice('reference', number, one.line)),
      ...(number !== null && taken.includes(number) && number !== numberOf(letter)
        ? [error('reference-used-twice', 'reference', { value: one.reference })]
        : []),
      ...kindDiffers(letter, read),
      ...(letter && letter.reference === null && read.ok && read.value.reference
        ? whyUnfit(read.value.reference, letter, today)
        : [])
    ]
    return { ...one, working: working ?? one.working, letter: errors.length > 0 ? null : letter!.id, errors }
  })
}

const namesOf = ({ slug, firstSlug }: KnownByWorking) => [slug, firstSlug ?? ''].map(workingReference)

/** As it ends: 'AL PER 7/2026' is of 'PER 7/2026', which alone is told of a letter that has it already. */
const numberOf = (letter: KnownByWorking | undefined) =>
  letter?.reference
    ? (referenceOf(letter.reference) as { value: { reference: { number: string } } }).value.reference.number
    : null

function whyNot(letter: KnownByWorking): DomainError[] {
  if (isDraft(letter))
    return [error('not-sent-yet', 'working', { value: workingReference(letter.slug) ?? letter.slug })]
  if (letter.reference !== null) return [error('has-reference-already', 'working', { value: letter.reference })]
  return letter.waits ? [error('correction-waits')] : []
}

function kindDiffers(letter: KnownByWorking | undefined, read: ReturnType<typeof referenceOf>): DomainError[] {
  const type = read.ok ? read.value.reference?.type : null
  if (!letter || !type || type.kind === letter.kind) return []
  return [error('type-differs-from-reference', 'reference', { value: letter.kind, kind: type.kind })]
}
