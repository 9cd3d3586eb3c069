import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { among, repliesTo, type Letters } from './project-facts.server.ts'
import { upsertReleased } from './upsert-released.server.ts'

/** Of a letter or a reply that is public, what was corrected since anybody could read it; with it this leaves again. */
export async function writeReleasedCorrections(trx: Trx, letters: Letters): Promise<void> {
  await upsertReleased(
    trx,
    'correction',
    ['id', 'letter_id', 'on_day', 'fields', 'former_slug'],
    sql`
    select c.id, c.letter_id, c.on_day, c.public_fields, c.former_slug
    from known.letter_correction c join released.letter p on p.id = c.letter_id
    where c.on_day is not null and c.public_fields <> '{}' and ${among(letters, 'c.letter_id')}`
  )
  await upsertReleased(
    trx,
    'reply_correction',
    ['id', 'reply_id', 'on_day', 'fields'],
    sql`
    select c.id, c.reply_id, c.on_day, c.fields
    from known.reply_correction c join released.reply p on p.id = c.reply_id
    where c.on_day is not null and ${repliesTo(letters, 'c.reply_id')}`
  )
}
