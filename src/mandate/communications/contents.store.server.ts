import type { Trx } from '#platform/db.ts'
import type { NewLetter } from './new-letters.store.server.ts'

/** What a letter says of itself, as the table has it. */
export const columnsOf = (letter: NewLetter) => ({
  slug: letter.slug,
  reference: letter.reference,
  reference_number: letter.referenceNumber,
  kind: letter.kind,
  sent_on: letter.sent.on,
  sent_precision: letter.sent.precision,
  language: letter.language,
  subject: letter.subject,
  summary: letter.summary,
  persons: letter.persons,
  women: letter.women,
  men: letter.men,
  other_sex: letter.otherSex,
  articles: letter.articles,
  outcome: letter.outcome,
  invented: letter.invented
})

export async function insertSignatories(
  trx: Trx,
  letter_id: string,
  signatories: NewLetter['signatories']
): Promise<void> {
  await trx
    .insertInto('known.letter_signatory')
    .values(signatories.map((s) => ({ letter_id, mandate: s.mandate, only_year_known: s.onlyYearKnown })))
    .execute()
}

export async function insertTags(trx: Trx, letter_id: string, tags: NewLetter['tags']): Promise<void> {
  if (tags.length === 0) return
  await trx
    .insertInto('known.letter_tag')
    .values(tags.map((tag) => ({ letter_id, ...tag })))
    .execute()
}

export async function insertNames(trx: Trx, letter_id: string, names: NewLetter['names']): Promise<void> {
  if (names.length === 0) return
  await trx
    .insertInto('known.letter_person')
    .values(names.map((p) => ({ letter_id, name: p.name, sex: p.sex, public_form: p.publicForm })))
    .execute()
}

export async function insertPublicVersion(
  trx: Trx,
  letter_id: string,
  { subject, summary, withheldNote }: NonNullable<NewLetter['publicVersion']>
): Promise<void> {
  await trx
    .insertInto('known.public_version')
    .values({ letter_id, subject, summary, withheld_note: withheldNote })
    .execute()
}

/** What was sealed while the letter was a draft is known from now on. Who signs it stands already. */
export async function fillDraft(trx: Trx, id: string, letter: NewLetter): Promise<void> {
  await trx
    .updateTable('known.letter')
    .set({ ...columnsOf(letter), delivery: 'transmitted' })
    .where('id', '=', id)
    .execute()
  await insertContents(trx, id, letter)
}

/** A letter has this number or address already: told by the database, however two who write at once may cross. */
export function isReferenceTaken(thrown: unknown): boolean {
  const { code, constraint } = thrown as { code?: string; constraint?: string }
  return code === '23505' && ['letter_slug_key', 'letter_reference_number_key'].includes(constraint ?? '')
}

/** All that stands beside a letter's row besides those to whom it goes and who sign it. */
export async function insertContents(trx: Trx, letter_id: string, letter: NewLetter): Promise<void> {
  await insertTags(trx, letter_id, letter.tags)
  if (letter.earlier.length)
    await trx
      .insertInto('known.letter_link')
      .values(letter.earlier.map((earlier_id) => ({ letter_id, earlier_id })))
      .execute()
  if (letter.questions.length) {
    await trx
      .insertInto('known.question')
      .values(
        letter.questions.map((q, place) => ({ letter_id, number: place + 1, text: q.text, public_text: q.publicText }))
      )
      .execute()
  }
  await insertNames(trx, letter_id, letter.names)
  if (letter.reprisal) await insertReprisal(trx, letter_id, letter.reprisal)
  if (letter.publicVersion) await insertPublicVersion(trx, letter_id, letter.publicVersion)
}

export async function insertReprisal(
  trx: Trx,
  letter_id: string,
  { act, publicAct, actWithheld, on, precision, body, forms }: NonNullable<NewLetter['reprisal']>
): Promise<void> {
  await trx
    .insertInto('known.reprisal')
    .values({
      letter_id,
      act_of_cooperation: act,
      public_act: publicAct,
      act_withheld: actWithheld,
      act_on: on,
      act_precision: precision,
      body,
      forms
    })
    .execute()
}
