import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Character } from '../communications/character.ts'

/** The themes of a letter: what was kept back with a case is in none of them. */
export async function readThemes(db: Db, letter: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from known.letter_tag where letter_id = ${letter}::uuid and list = 'theme' order by code`.execute(db)
  return rows.map(({ code }) => code)
}

/** Questions as the public reads them, or will, where there is a public version; else as they were put. */
export async function readQuestions(db: Db, letter: string): Promise<{ number: number; text: string | null }[]> {
  const { rows } = await sql<{ number: number; text: string | null }>`
    select q.number, case when v.letter_id is null then coalesce(q.public_text, q.text) else q.public_text end as text
    from known.question q left join known.public_version v on v.letter_id = q.letter_id
    where q.letter_id = ${letter}::uuid order by q.number`.execute(db)
  return rows
}

/** What the public reads of the last reply of this addressee that it reads. */
export async function findPublicCharacter(db: Db, addressee: string): Promise<Character | null> {
  const { rows } = await sql<{ character: Character | null }>`
    select r.character from released.reply_to t join released.reply r on r.id = t.reply_id
    where t.addressee_id = ${addressee}::uuid order by t.place desc limit 1`.execute(db)
  return rows[0]?.character ?? null
}

/** Every name by which a person of the letter is or was called in it, and every spelling that was taken back. */
export async function readNames(db: Db, letter: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from known.letter_person where letter_id = ${letter}::uuid
    union select unnest(w.name || w.spellings) from known.naming_withdrawal w where w.letter_id = ${letter}::uuid
    union select p.value ->> 'name' from known.letter_correction c, jsonb_array_elements(
      case jsonb_typeof(c.before -> 'names') when 'array' then c.before -> 'names' else '[]' end) p
      where c.letter_id = ${letter}::uuid and p.value ->> 'name' is not null
    order by 1`.execute(db)
  return rows.map(({ name }) => name)
}

/** A partner of this office that may be asked. */
export interface InstitutionAccount {
  account: string
  name: string
  state: string
  kind: string
  lang: string
  /** Whether somebody of it is in, or has a link that is good still. */
  isThere: boolean
}

/** Of an account: somebody of it is in, or has a link that is good still. */
export const isSomebodyThere = (account: RawBuilder<unknown>, now: Date) => sql`
  exists (select from known.diplomat d where d.account = ${account}
    and d.removed_at is null and (d.enrolled_at is not null or d.link_until > ${now}))`

const accounts = (now: Date) => sql`
  select a.id as account, a.name, a.state, a.role as kind, a.lang, ${isSomebodyThere(sql`a.id`, now)} as "isThere"
  from known.mission_account a where a.role <> 'permanent-mission'`

/** National institutions of these States. */
export async function listInstitutions(db: Db, states: readonly string[], now: Date): Promise<InstitutionAccount[]> {
  const { rows } = await sql<InstitutionAccount>`
    ${accounts(now)} and a.role = 'nhri' and a.state = any(${states as string[]}::text[]) order by a.state, a.name`.execute(
    db
  )
  return rows
}

/** Of these accounts those for which nobody comes in or can. */
export async function listEmptied(db: Db, ids: readonly string[], now: Date): Promise<string[]> {
  const { rows } = await sql<InstitutionAccount>`${accounts(now)} and a.id = any(${ids as string[]}::uuid[])`.execute(
    db
  )
  return rows.filter(({ isThere }) => !isThere).map(({ account }) => account)
}

export async function findPartnerAccount(db: Db, id: string, now: Date): Promise<InstitutionAccount | null> {
  const { rows } = await sql<InstitutionAccount>`${accounts(now)} and a.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}
