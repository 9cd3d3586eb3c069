import type { Day, Precision } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'
import { fieldsInOrder, type ReleasedField } from '#mandate/communications/correction.ts'
import { replyFieldsInOrder, type ReplyField } from '#mandate/communications/reply-correction.ts'
import type { WithdrawalNote } from '#mandate/communications/withdrawal.ts'
import {
  readFormerSlug,
  readLetter,
  readWithdrawn,
  readSlugsLike,
  type LinkRow,
  type ReplyRow,
  type WholeLetterRow,
  type WithdrawnRow
} from './letter.store.server.ts'
import {
  listedAddressee,
  listedLetter,
  publicPrecision,
  type ListedAddressee,
  type ListedLetter,
  type PublicPrecision
} from './listed-letter.ts'
import { timelineOf, type TimelineEntry } from './timeline.ts'

/** A released letter, whole. */
export interface WholeLetter extends Omit<ListedLetter, 'addressees' | 'reprisal'> {
  mandate: string
  withheldNote: string | null
  /** From which day on something is withheld that the public could read before; never of whom. */
  withheldSince: Day | null
  names: string[]
  articles: number[]
  /** Without an act where the public version has no wording for it. */
  reprisal: {
    act: string | null
    actOn: Day | null
    actPrecision: Precision
    body: string | null
    forms: string[]
  } | null
  outcome: string | null
  addressees: ListedAddressee[]
  /** Without a text where the public version has none for it. */
  questions: { id: string; number: number; text: string | null }[]
  replies: Reply[]
  earlier: LetterLink[]
  later: LetterLink[]
  /** On which days what was corrected since it became public, the last at the end. */
  corrections: CorrectionOfLetter[]
  /** Of replies that the public could read before. */
  withdrawnReplies: { on: Day; note: WithdrawalNote | null }[]
  timeline: TimelineEntry[]
  /** The last day on which something of it became public or was corrected; null where that day is not known. */
  changed: Day | null
}
export interface Reply {
  id: string
  /** A printed record says only that there was one: its form and character are not known. */
  isOnlyMentioned: boolean
  receivedOn: Day | null
  receivedPrecision: Precision
  form: string
  position: string | null
  character: string
  language: string | null
  summary: string | null
  steps: string[]
  sourceDocument: string | null
  sourceParagraph: string | null
  publicFrom: Day
  publicPrecision: PublicPrecision
  invented: boolean
  /** Unofficial: what the State wrote is the reply. */
  translations: { language: string; madeBy: string; words: string }[]
  addressees: string[]
  marks: Record<string, string>
  also: LetterLink[]
  /** On which days what of it was corrected since it became public, the last at the end. */
  corrections: CorrectionOfReply[]
}
export interface LetterLink {
  slug: string
  reference: string | null
  kind: string
  joint: boolean
  sentOn: Day | null
  sentPrecision: Precision
}

export interface CorrectionOfLetter {
  on: Day
  fields: ReleasedField[]
}

export interface CorrectionOfReply {
  on: Day
  fields: ReplyField[]
}

export type Found = { letter: WholeLetter } | { movedTo: string } | { withdrawn: WithdrawnRow } | null

/** By its lasting address, which a letter that was withdrawn keeps; an address of another case, or without the right kind, is told the right one. */
export async function findLetter(db: Db, slug: string, today: Day): Promise<Found> {
  const row = await readLetter(db, slug)
  if (row) return { letter: wholeLetter(row, today) }
  const withdrawn = await readWithdrawn(db, slug)
  if (withdrawn) return { withdrawn }
  const alike = await readSlugsLike(db, slug)
  const isDemo = (text: string) => /^demo-/i.test(text)
  const movedTo =
    alike.find((other) => other.toLowerCase() === slug.toLowerCase()) ??
    (await readFormerSlug(db, slug)) ??
    alike.find((other) => isDemo(other) === isDemo(slug))
  return movedTo === undefined ? null : { movedTo }
}

function wholeLetter(row: WholeLetterRow, today: Day): WholeLetter {
  const { reprisal } = row
  const addressees = row.addressees.map((addressee) => listedAddressee(row, addressee, today))
  const listed = listedLetter({ ...row, addressees: [], reprisal: reprisal !== null }, today)
  const replies = row.replies.map((reply) => replyOf(reply, row.reported_year))
  const corrections = row.corrections.map(({ on, fields }) => ({ on, fields: fieldsInOrder(fields) }))
  return {
    ...listed,
    mandate: row.mandate,
    withheldNote: row.withheld_note,
    withheldSince: row.withheld_since,
    names: row.person_names.map(({ name }) => name),
    articles: row.articles,
    reprisal: reprisal && {
      act: reprisal.act,
      actOn: reprisal.act_on ?? null,
      actPrecision: reprisal.act_precision ?? 'unknown',
      body: reprisal.body,
      forms: reprisal.forms
    },
    outcome: row.outcome,
    addressees,
    questions: row.questions,
    replies,
    earlier: row.earlier.map(linkOf),
    later: row.later.map(linkOf),
    corrections,
    withdrawnReplies: row.withdrawn_replies,
    timeline: timelineOf({ ...row, corrections }, addressees, replies, today),
    changed:
      [
        ...[listed, ...replies].flatMap((one) => (one.publicPrecision === 'day' ? one.publicFrom : [])),
        ...replies.flatMap(({ corrections: ofReply }) => ofReply.map(({ on }) => on)),
        ...corrections.map(({ on }) => on),
        ...row.withdrawn_replies.map(({ on }) => on),
        ...(row.withheld_since === null ? [] : [row.withheld_since])
      ]
        .toSorted()
        .at(-1) ?? null
  }
}

const replyOf = (row: ReplyRow, reportedYear: number | null): Reply => ({
  id: row.id,
  isOnlyMentioned: row.source_document !== null && row.summary === null && row.marks.length === 0,
  receivedOn: row.received_on,
  receivedPrecision: row.received_precision,
  form: row.form,
  position: row.position,
  character: row.character,
  language: row.language,
  summary: row.summary,
  steps: row.steps,
  sourceDocument: row.source_document,
  sourceParagraph: row.source_paragraph,
  publicFrom: row.public_from,
  publicPrecision: publicPrecision(row.source_document === null ? null : reportedYear),
  invented: row.invented,
  translations: row.translations,
  addressees: row.addressees,
  marks: Object.fromEntries(row.marks.map(({ question, mark }) => [question, mark])),
  also: row.also.map(linkOf),
  corrections: row.corrections.map(({ on, fields }) => ({ on, fields: replyFieldsInOrder(fields) }))
})

const linkOf = (row: LinkRow): LetterLink => ({
  slug: row.slug,
  reference: row.reference,
  kind: row.kind,
  joint: row.joint,
  sentOn: row.sent_on,
  sentPrecision: row.sent_precision
})
