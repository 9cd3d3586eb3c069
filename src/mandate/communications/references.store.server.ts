import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { chanceIn } from './letters.store.server.ts'
import type { KnownByWorking } from './match-references.ts'

/** Letters of the mandate that go by these working references, or went before they had a reference. */
export async function findByWorkings(db: Db, mandate: string, numbers: number[]): Promise<KnownByWorking[]> {
  const { rows } = await sql<KnownByWorking>`
    select l.id, l.slug, l.first_slug as "firstSlug", l.reference, l.kind, l.delivery,
      jsonb_build_object('on', l.sent_on, 'precision', l.sent_precision) as sent,
      (select jsonb_agg(jsonb_build_object('class', class, 'state', state, 'probableState', probable_state) order by position)
        from known.letter_addressee where letter_id = l.id) as addressees,
      exists (select from known.letter_correction w where w.letter_id = l.id and w.on_day is null) as waits
    from known.letter l where l.mandate = ${mandate}
      and (${chanceIn(sql`l.slug`)} = any(${numbers}::bigint[]) or ${chanceIn(sql`l.first_slug`)} = any(${numbers}::bigint[]))`.execute(
    db
  )
  return rows
}

/** Which of these numbers a letter bears, whosever it is. */
export async function findTaken(db: Db, numbers: string[]): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select reference_number as number from known.letter where reference_number = any(${numbers}::text[])`.execute(db)
  return rows.map(({ number }) => number)
}
