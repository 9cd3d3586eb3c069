import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { EpochStatement } from '#platform/sealing/epochs.ts'
import type { Signed } from '#platform/sealing/signing.ts'
import type { Day } from '../calendar.ts'
import type { StateOf } from '../communications/machines.ts'
import type { DraftText } from '../drafts/draft-text.ts'
import type { Compared } from './compared-office.ts'
import type { ClearanceWord, LetterSigned, SaidDecision } from './word.ts'

/** The chains of epochs of these mandates, by mandate: what anybody may read (/keys.json). */
export async function listChains(
  db: Db,
  mandates: readonly string[] | null
): Promise<Map<string, { open: number; statements: EpochStatement[] }>> {
  const { rows } = await sql<{ mandate: string; open: number; statements: EpochStatement[] }>`
    select mandate, max(number) filter (where closed_on is null) as open, jsonb_agg(statement order by number) as statements
    from released.epoch where ${mandates as string[] | null}::text[] is null or mandate = any(${mandates as string[] | null}::text[])
    group by mandate having bool_or(closed_on is null)`.execute(db)
  return new Map(rows.map(({ mandate, open, statements }) => [mandate, { open, statements }]))
}

export interface Copy {
  id: string
  letter: string
  number: number
  /** The word with which it goes; null of a text. */
  word: string | null
  mandate: string
  epoch: number | null
  guest: string | null
  body: Buffer
}

export async function insertCopies(trx: Trx, copies: readonly Copy[]): Promise<void> {
  for (const { id, letter, number, word, mandate, epoch, guest, body } of copies)
    await trx
      .insertInto('sealed.clearance_copy')
      .values({ id, letter_id: letter, number, word, mandate, epoch, guest, body })
      .execute()
}

/** Of those that the database shows this office, hers: of a guest what is sealed to herself, of an officer what is to the office. */
export async function listCopies(db: Db, letter: string, guest: string | null): Promise<Copy[]> {
  const rows = await db
    .selectFrom('sealed.clearance_copy')
    .selectAll()
    .where('letter_id', '=', letter)
    .where('guest', guest === null ? 'is' : '=', guest)
    .orderBy('number')
    .execute()
  return rows.map(({ letter_id, ...row }) => ({ ...row, letter: letter_id }))
}

export interface GuestOfLetter {
  officer: string
  letter: string
  mandate: string
}
export async function findGuestOfLetter(db: Db, officer: string): Promise<GuestOfLetter | null> {
  const row = await guests(db).where('officer', '=', officer).executeTakeFirst()
  return row ?? null
}
export const listGuestsOfLetter = (db: Db, letter: string): Promise<GuestOfLetter[]> =>
  guests(db).where('letter_id', '=', letter).execute()

/** False where she, or another who speaks for that mandate, is there already. */
export async function insertGuest(
  trx: Trx,
  { officer, letter, mandate, on, by }: GuestOfLetter & { on: Day; by: string }
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('known.letter_guest')
    .values({ officer, letter_id: letter, mandate, let_in_on: on, let_in_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

const guests = (db: Db) => db.selectFrom('known.letter_guest').select(['officer', 'letter_id as letter', 'mandate'])

/** Another office's letter that ours was asked to clear, as far as it is told of it. */
export interface AskedLetter {
  id: string
  lead: string
  slug: string
  reference: string | null
  kind: string
  invented: boolean
  delivery: string
  clearance: string
  sentOn: Day | null
  signatory: string
  state: StateOf<'clearance'>
  saidOn: Day | null
  number: number
  hash: string
  cutOff: Day
  askedOn: Day
  addressees: { class: string; state: string | null; actorName: string | null }[]
  asked: { signatory: string; state: StateOf<'clearance'>; onDay: Day | null }[]
  clearedNumber: number | null
}

export async function listAsked(db: Db, slug: string | null = null): Promise<AskedLetter[]> {
  const { rows } = await sql<AskedLetter>`
    select id, lead, slug, reference, kind, invented, delivery, clearance, sent_on as "sentOn", signatory, state, said_on as "saidOn",
      number, hash, cut_off as "cutOff", asked_on as "askedOn", addressees, asked, cleared_number as "clearedNumber"
    from known.asked_letter where ${slug}::text is null or slug = ${slug} or id::text = ${slug}
    order by cut_off, slug limit 500`.execute(db)
  return rows
}

/** Letters that this office leads and that have not gone; with `slug` that one, gone or not. */
export async function listLed(db: Db, mandate: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select l.id from known.letter l where l.mandate = ${mandate} and l.delivery = 'draft'
      and exists (select from sealed.clearance_copy c where c.letter_id = l.id) order by l.slug limit 500`.execute(db)
  return rows.map(({ id }) => id)
}

export const listTexts = async (db: Db, letter: string): Promise<{ number: number; hash: string; onDay: Day }[]> =>
  db
    .selectFrom('known.clearance_text')
    .select(['number', 'hash', 'on_day as onDay'])
    .where('letter_id', '=', letter)
    .orderBy('number')
    .execute()

export interface StoredWord {
  id: string
  letter: string
  number: number
  mandate: string
  officer: string
  decision: SaidDecision
  word: ClearanceWord
  onDay: Day
}

/** False where the same word came before. */
export async function insertWord(trx: Trx, one: StoredWord): Promise<boolean> {
  const { id, letter, number, mandate, officer, decision, word, onDay } = one
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('known.clearance_word')
    .values({
      id,
      letter_id: letter,
      number,
      mandate,
      officer,
      decision,
      word: sql`${JSON.stringify(word)}::jsonb`,
      on_day: onDay
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function listWords(db: Db, letter: string): Promise<StoredWord[]> {
  const { rows } = await sql<StoredWord>`
    select id, letter_id as letter, number, mandate, officer, decision, word, on_day as "onDay"
    from known.clearance_word where letter_id = ${letter}::uuid order by number, on_day, id`.execute(db)
  return rows
}

export interface StoredSignature {
  hash: string
  officer: string
  signature: Signed<LetterSigned>
  onDay: Day
}

export async function insertSignature(
  trx: Trx,
  { id, letter, hash, officer, signature, onDay }: StoredSignature & { id: string; letter: string }
): Promise<void> {
  await sql`insert into known.letter_signature (id, letter_id, hash, officer, signature, on_day)
    values (${id}, ${letter}, ${hash}, ${officer}, ${JSON.stringify(signature)}::jsonb, ${onDay}::date)
    on conflict do nothing`.execute(trx)
}

export async function listSignatures(db: Db, letter: string): Promise<StoredSignature[]> {
  const { rows } = await sql<StoredSignature>`
    select hash, officer, signature, on_day as "onDay" from known.letter_signature
    where letter_id = ${letter}::uuid order by on_day, id`.execute(db)
  return rows
}

export async function putCompared(trx: Trx, { value }: Signed<Compared>, statement: unknown): Promise<void> {
  const { mandate, other, officer, on } = value
  await sql`insert into known.compared_office (mandate, other, officer, statement, on_day)
    values (${mandate}, ${other}, ${officer}, ${JSON.stringify(statement)}::jsonb, ${on}::date)
    on conflict (mandate, other, officer) do update set statement = excluded.statement, on_day = excluded.on_day`.execute(
    trx
  )
}

export async function listCompared(db: Db, mandate: string): Promise<Signed<Compared>[]> {
  const { rows } = await sql<{ statement: Signed<Compared> }>`
    select statement from known.compared_office where mandate = ${mandate} order by other, officer`.execute(db)
  return rows.map(({ statement }) => statement)
}

/** A letter that went, as it stands on the page of one of its addressees. */
export interface SentText {
  text: Pick<DraftText, 'letter' | 'invented'>
  /** By when that addressee is asked to reply, as its copy says, whatever was granted later. */
  dueOn: Day | null
  signatories: { mandate: string; name: string | null }[]
}

export async function insertSentText(
  trx: Trx,
  letter: string,
  { body, signatories }: Pick<SentText, 'signatories'> & { body: string }
): Promise<void> {
  await sql`insert into known.letter_text (letter_id, body, signatories)
    values (${letter}, ${body}, ${JSON.stringify(signatories)}::jsonb)`.execute(trx)
}

export async function writeDaysTold(trx: Trx, days: ReadonlyMap<string, Day | null>): Promise<void> {
  for (const [addressee, day] of days)
    await sql`update known.letter_addressee set told_due = ${day}::date where id = ${addressee}::uuid`.execute(trx)
}

/** Null where it came on record otherwise. Whoever asks has been let to the letter; a mission asks in the corner's role. */
export async function findSentText(db: Db, addressee: string): Promise<SentText | null> {
  const { rows } = await sql<SentText>`
    select jsonb_build_object('letter', t.letter, 'invented', l.invented) as text, a.told_due as "dueOn", t.signatories
    from known.letter_addressee a join known.letter l on l.id = a.letter_id join known.letter_text t on t.letter_id = l.id
    where a.id = ${addressee}::uuid`.execute(db)
  return rows[0] ?? null
}

export async function listThemeMandates(db: Db, themes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ mandate: string }>`
    select mandate from reference.theme_mandate where theme = any(${themes as string[]}::text[]) group by mandate
    order by count(*) desc, mandate`.execute(db)
  return rows.map(({ mandate }) => mandate)
}

/** Guests of the office who are bound to no submission and no letter yet. */
export async function listFreeGuests(db: Db, mandate: string): Promise<{ officer: string; name: string }[]> {
  const { rows } = await sql<{ officer: string; name: string }>`
    select o.id as officer, o.name from known.officer o where o.mandate = ${mandate} and o.role = 'guest' and o.removed_at is null
      and not exists (select from known.guest g where g.officer = o.id)
      and not exists (select from known.letter_guest g where g.officer = o.id) order by o.name`.execute(db)
  return rows
}

export async function nameOfOfficer(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('known.officer').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}
