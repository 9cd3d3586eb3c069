import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { dayInGeneva } from '../day-in-geneva.server.ts'
import type { ReplyForm } from './character.ts'
import type { TranslationPolicy, TranslationWord, Translator } from './translation.ts'

/** A translation that is there: what an officer put beside the reply, or a file that its mission marked as one. */
export interface StoredTranslation {
  /** Of one that an officer put there; null of a mission's own, which is part of what it filed. */
  id: string | null
  language: string
  madeBy: Translator
  on: Day
  by: string | null
  words: string | null
  /** What of it goes to the public with the reply; null: it stays in the office. */
  publicWords: string | null
  file: { name: string; size: number } | null
  filing: { id: string; position: number } | null
}
export interface TranslationOnRecord {
  said: { word: TranslationWord; on: Day; by: string } | null
  come: StoredTranslation[]
}

const filedOn = dayInGeneva(sql`f.filed_at`)
/** Every translation of every reply, whoever filed it. */
const come = sql`(
  select t.reply_id, t.id, t.language, t.made_by, t.on_day, t.by_actor, t.words, t.public_words, t.file_name, length(t.bytes) as size, null::uuid as filing, null::int as position
  from known.reply_translation t
  union all
  select f.reply, null, x.translation, 'mission', ${filedOn}, null, null, null, x.name, x.size, x.filing, x.position
  from known.filing_file x join known.filing f on f.id = x.filing where x.translation is not null and f.reply is not null)`

export async function findTranslation(db: Db, reply: string): Promise<TranslationOnRecord> {
  const { rows } = await sql<TranslationOnRecord>`
    select (select jsonb_build_object('word', w.word, 'on', w.on_day, 'by', w.by_actor) from known.reply_translation_word w where w.reply_id = ${reply}::uuid) as said,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'language', c.language, 'madeBy', c.made_by, 'on', c.on_day, 'by', c.by_actor, 'words', c.words, 'publicWords', c.public_words,
        'file', case when c.file_name is not null then jsonb_build_object('name', c.file_name, 'size', c.size) end,
        'filing', case when c.filing is not null then jsonb_build_object('id', c.filing, 'position', c.position) end) order by c.on_day, c.id, c.position)
        from ${come} c where c.reply_id = ${reply}::uuid), '[]') as come`.execute(db)
  return rows[0]!
}

export interface TranslationInWords {
  id: string
  language: string
  madeBy: Translator
  words: string
  /** What of it goes to the public with the reply; null: it stays in the office. */
  publicWords: string | null
}
/** What officers put beside a reply in words: only that can go to the public with it. A job reads no file of a mission. */
export async function listInWords(db: Db, reply: string): Promise<TranslationInWords[]> {
  const { rows } = await sql<TranslationInWords>`
    select id, language, made_by as "madeBy", words, public_words as "publicWords" from known.reply_translation
    where reply_id = ${reply}::uuid and words is not null order by on_day, id`.execute(db)
  return rows
}

export async function writeTranslationWord(
  trx: Trx,
  { reply, word, on, by }: { reply: string; word: TranslationWord; on: Day; by: string }
): Promise<void> {
  const said = { word, on_day: on, by_actor: by }
  await trx
    .insertInto('known.reply_translation_word')
    .values({ reply_id: reply, ...said })
    .onConflict((conflict) => conflict.column('reply_id').doUpdateSet(said))
    .execute()
}

export async function insertTranslation(
  trx: Trx,
  one: {
    reply: string
    language: string
    madeBy: Translator
    words: string | null
    file: { name: string; bytes: Buffer } | null
    on: Day
    by: string
  }
): Promise<string> {
  const { id } = await trx
    .insertInto('known.reply_translation')
    .values({
      reply_id: one.reply,
      language: one.language,
      made_by: one.madeBy,
      words: one.words,
      file_name: one.file?.name ?? null,
      bytes: one.file?.bytes ?? null,
      on_day: one.on,
      by_actor: one.by
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Whether it is there, in words. */
export async function writePublicWords(
  trx: Trx,
  { reply, id, publicWords }: { reply: string; id: string; publicWords: string | null }
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('known.reply_translation')
    .set({ public_words: publicWords })
    .where('id', '=', id)
    .where('reply_id', '=', reply)
    .where('words', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whether it was there. */
export async function deleteTranslation(trx: Trx, reply: string, id: string): Promise<boolean> {
  const gone = await trx
    .deleteFrom('known.reply_translation')
    .where('id', '=', id)
    .where('reply_id', '=', reply)
    .returning('id')
    .execute()
  return gone.length > 0
}

export async function readTranslationFile(
  db: Db,
  reply: string,
  id: string
): Promise<{ name: string; bytes: Buffer } | null> {
  const { rows } = await sql<{ name: string; bytes: Buffer }>`
    select file_name as name, bytes from known.reply_translation
    where id = ${id}::uuid and reply_id = ${reply}::uuid and bytes is not null`.execute(db)
  return rows[0] ?? null
}

export interface AwaitedTranslation {
  reply: string
  slug: string
  reference: string | null
  kind: string
  states: string[]
  form: ReplyForm
  language: string | null
  said: TranslationOnRecord['said']
}

/**
 * Replies without a translation of which one was asked, or that wait for one: of what came from elsewhere, printed long
 * ago, only what an officer asked for. The longest asked first.
 */
export async function listAwaited(
  trx: Db,
  mandate: string,
  { reads }: TranslationPolicy,
  most: number
): Promise<AwaitedTranslation[]> {
  const { rows } = await sql<AwaitedTranslation>`
    select r.id as reply, l.slug, l.reference, l.kind, r.form, r.language,
      array(select distinct coalesce(a.state, a.actor_name) from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id
        where t.reply_id = r.id and coalesce(a.state, a.actor_name) is not null order by 1) as states,
      case when w.word is not null then jsonb_build_object('word', w.word, 'on', w.on_day, 'by', w.by_actor) end as said
    from known.reply r left join known.reply_translation_word w on w.reply_id = r.id
    join lateral (select x.* from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id join known.letter x on x.id = a.letter_id
      where t.reply_id = r.id order by x.slug limit 1) l on true
    where r.mandate = ${mandate} and r.taken_back_on is null
      and (w.word = 'asked' or (w.word is null and r.origin = 'office'
        and (r.form = 'awaiting-translation' or (r.language is not null and r.language <> all(${[...reads]}::text[])))))
      and not exists (select from ${come} c where c.reply_id = r.id)
    order by w.on_day nulls last, r.received_on, r.id limit ${most}`.execute(trx)
  return rows
}
