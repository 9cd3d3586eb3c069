import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Pledge } from './read-pledge-row.ts'

/** What is kept of States' pledges, by slug; what each says in one line (`printOf`). */
export async function findPledges(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ slug: string; print: string }>`
    select slug, concat_ws(E'\n', occasion, made_on, made_precision, coalesce(due_on::text, ''), coalesce(due_precision, ''),
      own.key, own.value, coalesce(document_url, '')) as print
    from released.commitment cross join lateral (select key, value from jsonb_each_text(texts) limit 1) own
    where state is not null`.execute(db)
  return new Map(rows.map(({ slug, print }) => [slug, print]))
}

/** One that is there already is mended; its steps stay. */
export async function writePledges(trx: Trx, pledges: readonly Pledge[]): Promise<void> {
  const rows = pledges.map(({ made, due, text, lang, ...one }) => ({
    ...one,
    made_on: made.on,
    made_precision: made.precision,
    due_on: due?.on ?? null,
    due_precision: due?.precision ?? null,
    texts: { [lang]: text }
  }))
  await sql`
    insert into released.commitment (slug, state, occasion, document, paragraph, document_url, made_on, made_precision, due_on, due_precision, texts)
    select slug, state, occasion, document, paragraph, address, made_on, made_precision, due_on, due_precision, texts
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (slug text, state text, occasion text, document text, paragraph text,
      address text, made_on date, made_precision text, due_on date, due_precision text, texts jsonb)
    on conflict (slug) do update set occasion = excluded.occasion, document_url = excluded.document_url, made_on = excluded.made_on,
      made_precision = excluded.made_precision, due_on = excluded.due_on, due_precision = excluded.due_precision,
      texts = excluded.texts`.execute(trx)
}
