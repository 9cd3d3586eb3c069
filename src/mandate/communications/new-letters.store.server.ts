import type { Trx } from '#platform/db.ts'
import type { Day, Precision } from '../calendar.ts'
import type { ReprisalOnRecord } from './correction.ts'
import { columnsOf, insertContents, insertSignatories } from './contents.store.server.ts'
import type { Addressee } from './letters.store.server.ts'

export interface NewLetter {
  mandate: string
  slug: string
  reference: string | null
  referenceNumber: string | null
  kind: string
  sent: { on: Day | null; precision: Precision }
  language: string | null
  subject: string | null
  summary: string | null
  persons: number | null
  women: number | null
  men: number | null
  otherSex: number | null
  articles: number[]
  outcome: string | null
  invented: boolean
  createdOn: Day
  addressees: Pick<Addressee, 'class' | 'state' | 'actorName'>[]
  signatories: { mandate: string; onlyYearKnown: boolean }[]
  tags: { list: 'theme' | 'group'; code: string }[]
  earlier: string[]
  questions: { text: string; publicText: string | null }[]
  names: { name: string; sex: string; publicForm: string }[]
  reprisal: ReprisalOnRecord | null
  publicVersion: { subject: string | null; summary: string | null; withheldNote: string | null } | null
}

/** Null when a letter has this number or address already. `stage` 'draft' is of one that is still to be cleared and sent. */
export async function insertLetter(
  trx: Trx,
  letter: NewLetter,
  stage: 'draft' | 'transmitted' = 'transmitted'
): Promise<string | null> {
  const row = await trx
    .insertInto('known.letter')
    .values({
      mandate: letter.mandate,
      ...columnsOf(letter),
      origin: 'office',
      delivery: stage,
      clearance: stage === 'draft' ? 'open' : 'cleared',
      created_on: letter.createdOn
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return null
  const letter_id = row.id
  await trx
    .insertInto('known.letter_addressee')
    .values(
      letter.addressees.map((a, place) => ({
        letter_id,
        position: place + 1,
        class: a.class,
        state: a.state,
        actor_name: a.actorName,
        delivery: stage
      }))
    )
    .execute()
  await insertSignatories(trx, letter_id, letter.signatories)
  await insertContents(trx, letter_id, letter)
  return letter_id
}
