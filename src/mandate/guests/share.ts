import type { Day } from '../calendar.ts'
import { addedConsentsOf, consentsOf, isUnder18, type PersonConsents } from '../intake/consents-of.ts'
import { mayPass } from '../intake/doors.ts'
import {
  asksToWithdraw,
  type SealedAddition,
  type SealedNote,
  type SealedShare,
  type SealedSubmission,
  type SharedAddition
} from '../intake/payloads.ts'
import { matterOf } from '../intake/signed-note.ts'

/** What an officer chooses from, for a guest. */
export const shareParts = ['sent', 'source', 'additions', 'told'] as const
export type SharePart = (typeof shareParts)[number]

/** Who the source is stands in what was sent, and goes together with it alone. */
export const mayGoWith = (part: SharePart, chosen: readonly SharePart[]): boolean =>
  part !== 'source' || chosen.includes('sent')

/** What of a matter has opened and is hers by her signature; `told`: what the office wrote to her. */
export interface Shareable {
  /** Of the submission, which the guest does not learn. */
  id: string
  submission: SealedSubmission | null
  additions: readonly { id: string; on: Day; addition: SealedAddition }[]
  told: readonly { id: string; note: SealedNote }[]
}

/** That she changed or burnt her receipt is between her and the office. */
export const isShareable = ({ kind }: SealedAddition): boolean => kind !== 'change' && kind !== 'burn'

// By these her source is known to be herself, or found: shared only where that is chosen. The phrase never is.
const ofSource = ['source-name', 'contact', 'reach']

/** What is sealed to the guest of what was chosen, field by field: nothing else comes along. */
export function shareOf(
  { id, submission, additions, told }: Shareable,
  parts: readonly SharePart[],
  on: Day
): { share: SealedShare; items: string[] } {
  const has = (part: SharePart) => parts.includes(part)
  const chosen = additions.filter(isOf(parts))
  return {
    share: {
      v: 1,
      matter: matterOf(id),
      on,
      ...(has('sent') && submission && { sent: sentOf(submission, has('source')) }),
      additions: chosen.map(({ on, addition }) => ({ on, addition: additionOf(addition, has('additions')) })),
      told: has('told') ? told.map(({ note }) => noteOf(note)) : []
    },
    items: [...chosen, ...(has('told') ? told : [])].map(({ id }) => id)
  }
}

/** Ids of what has come or was written since, of the parts that she was given; what was taken back among them. */
export const newSince = (
  { additions, told }: Shareable,
  { parts, items }: { parts: readonly SharePart[]; items: readonly string[] }
): string[] =>
  [...additions.filter(isOf(parts)), ...(parts.includes('told') ? told : [])]
    .map(({ id }) => id)
    .filter((id) => !items.includes(id))

/** Persons in those parts of whom nobody said yes, and stayed with it, to their being told to another mandate. */
export function notAgreed({ submission, additions }: Shareable, parts: readonly SharePart[]): PersonConsents[] {
  const later = parts.includes('additions') ? additions : []
  return [
    ...(parts.includes('sent') && submission ? consentsOf(submission, additions) : []),
    ...later.flatMap((one) => addedConsentsOf(one, additions, submission))
  ].filter(({ person, lines }) => !mayPass(lines, isUnder18(person), 'other-mandate').may)
}

// Whoever sees what was agreed to sees as well that it was taken back.
const isOf =
  (parts: readonly SharePart[]) =>
  ({ addition }: { addition: SealedAddition }): boolean =>
    parts.includes('additions') || (parts.includes('sent') && asksToWithdraw(addition))

function sentOf({ lang, subject, answers, persons, consents }: SealedSubmission, withSource: boolean) {
  const isKept = (question: string) => question !== 'phrase' && (withSource || !ofSource.includes(question))
  return {
    lang,
    subject,
    answers: Object.fromEntries(Object.entries(answers).filter(([question]) => isKept(question))),
    persons,
    // How the office knows of an answer may say who its source is.
    consents: consents.map(({ evidence: _evidence, ...consent }) => consent)
  }
}

function additionOf(addition: SealedAddition, withWords: boolean): SharedAddition {
  const { v, kind, lang, on, text, persons, consents, consent, danger } = addition
  return {
    v,
    kind,
    lang,
    on,
    ...(consent && { consent }),
    ...(withWords && text !== undefined && { text }),
    ...(withWords && persons && { persons }),
    ...(withWords && consents && { consents }),
    ...(withWords && danger && { danger })
  }
}

function noteOf({ v, kind, on, text, lang, stage, by }: SealedNote): SealedNote {
  return {
    v,
    kind,
    on,
    ...(text !== undefined && { text }),
    ...(lang !== undefined && { lang }),
    ...(stage !== undefined && { stage }),
    ...(by !== undefined && { by })
  }
}
