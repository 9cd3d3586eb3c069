import { sql } from 'kysely'

/** Of a reply `r`: the translations that the public reads beside it, or will. */
export const translationsForPublic = sql`coalesce((select jsonb_agg(jsonb_build_object('language', t.language, 'madeBy', t.made_by, 'words', t.public_words) order by t.on_day, t.id)
  from known.reply_translation t where t.reply_id = r.id and t.public_words is not null), '[]')`
