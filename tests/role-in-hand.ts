import { sql } from 'kysely'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { withdrawNaming } from '#mandate/consents/withdraw-naming.ts'
import type { RegisterDesk } from '#mandate/registers/desk.ts'
import type { Trx } from '#platform/db.ts'
import { testDatabase } from './database.ts'
import { must } from './office-desk.ts'
import { bring, promise, registerDesk, releaseWaiting } from './registers.ts'

export const today = '2026-11-26'

/** Whoever has the office's database role in hand, at work for one mandate, against what another's person asked for. */
export async function roleInHand() {
  const db = await testDatabase({ loaded: true })
  let next = 1
  const withLetters = () => registerDesk(db, today, 'of the letters')
  const other = (who: string): RegisterDesk => {
    const desk = registerDesk(db, today, `${who} elsewhere`)
    return { ...desk, mandate: 'torture', actor: { ...desk.actor, mandate: 'torture' } }
  }
  const inHand = <T>(work: (trx: Trx) => Promise<T>, mandate = 'torture'): Promise<T> =>
    db.office.transaction().execute(async (trx) => {
      await sql`select set_config('vigie.mandate', ${mandate}, true)`.execute(trx)
      return work(trx)
    })
  const letterNaming = async (name: string) => {
    const { slug, id } = must(
      await recordLetter(
        { ...withLetters(), db: db.owner },
        {
          kind: 'AL',
          reference: `AL PER ${next++}/2026`,
          sentOn: '2026-10-01',
          addressees: ['PER'],
          mandates: ['defenders'],
          names: [{ name, sex: 'woman', publicForm: 'full' }],
          summary: 'Invented'
        }
      )
    )
    const { rows } = await sql<{ id: string }>`select id from known.letter_person where letter_id = ${id}`.execute(
      db.owner
    )
    return { letter: slug, person: rows[0]!.id, spellings: [] }
  }
  const takeBack = (of: Awaited<ReturnType<typeof letterNaming>>) =>
    withdrawNaming({ ...withLetters(), db: db.owner }, db.jobs, of, () => '…')
  const putThere = async (text: string): Promise<string> => {
    const { id } = must(await bring(other('bringer'), 'state-commitment', promise(text), true))
    await releaseWaiting(db, today)
    return id
  }
  const isPublic = async (id: string) =>
    (await sql`select from released.commitment where slug = ${id}`.execute(db.public)).rows.length > 0
  return { db, withLetters, other, inHand, letterNaming, takeBack, putThere, isPublic }
}
