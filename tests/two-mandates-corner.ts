import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** A row of one mandate in every table of what a State's mission has with it. */
export async function fillCorner(db: Db, mandate: string, state: string, letter: string) {
  const [account, diplomat, link, filing] = Array.from({ length: 4 }, () => randomUUID())
  const key = () => randomBytes(32)
  const hash = key()
  const [day, later] = ['2018-03-01', '2018-03-08']
  const addressee = sql`(select a.id from known.letter_addressee a join known.letter l on l.id = a.letter_id where l.slug = ${letter})`
  const question = sql`(select q.id from known.question q join known.letter l on l.id = q.letter_id where l.slug = ${letter})`
  const reply = sql`(select t.reply_id from known.reply_to t where t.addressee_id = ${addressee} limit 1)`
  const statements = [
    sql`insert into known.mission_account values (${account}, ${mandate}, ${state}, 'permanent-mission', ${day}, 'an officer')`,
    sql`insert into known.diplomat values (${diplomat}, ${account}, 'Somebody', ${key()}, 'an officer', ${day}, ${later})`,
    sql`insert into known.diplomat_way (diplomat, kind, label, proof_salt, proof_hash, totp_secret, created_at)
      values (${diplomat}, 'passphrase', '', 'salt', ${key()}, 'secret', ${day})`,
    sql`insert into known.mission_session values (${key()}, ${randomUUID()}, null, ${day}, ${diplomat}, '', ${day}, ${day})`,
    sql`insert into known.upload_link values (${link}, ${key()}, ${account}, ${addressee}, 'an officer', ${day}, ${later})`,
    sql`insert into known.filing (id, account, kind, fingerprint, text, reply, diplomat, link, filed_at)
      values (${filing}, ${account}, 'comment', ${key()}, 'What it says', ${reply}, ${diplomat}, ${link}, ${day})`,
    // What it asks again stands in the place of what it asked, for the same reason.
    sql`insert into known.filing (account, kind, fingerprint, text, diplomat, filed_at)
      values (${account}, 'withhold', ${key()}, 'What it asks', ${diplomat}, ${day})`,
    sql`insert into known.filing (account, kind, fingerprint, text, diplomat, filed_at, replaces, repeats)
      select account, 'withhold', ${key()}, 'What it asks', diplomat, ${later}, id, id from known.filing where account = ${account} and kind = 'withhold'`,
    sql`insert into known.mission_notice (id, addressee_id, account, address, lang, asked_on, by_actor)
      values (${randomUUID()}, ${addressee}, ${account}, 'a@invented.example', 'en', ${day}, 'an officer')`,
    sql`insert into known.mission_notice (id, addressee_id, account, address, lang, asked_on, by_actor, state, state_on, told_with)
      select ${randomUUID()}, addressee_id, account, address, lang, asked_on, by_actor, 'accepted', ${day}, id
      from known.mission_notice where account = ${account} and addressee_id = ${addressee}`,
    sql`insert into known.letter_looked values (${addressee}, ${day}, ${later})`,
    sql`insert into known.filing_to values (${filing}, ${addressee})`,
    sql`insert into known.time_answer (filing, addressee_id, seq, on_day, reason, words, by_actor)
      values (${filing}, ${addressee}, 1, ${day}, 'urgent', 'What it says', 'an officer')`,
    sql`insert into known.filing_answer values (${filing}, ${question}, 'Because')`,
    sql`insert into known.mission_file values (${account}, ${hash}, 'a')`,
    sql`insert into known.filing_file values (${filing}, 1, ${account}, ${hash}, 'a.pdf', 1, true)`
  ]
  for (const statement of statements) await statement.execute(db)
  return { account: account!, diplomat: diplomat!, link: link!, filing: filing! }
}

/** A partner of one country with a mandate, and something that it brought. */
export async function fillPartner(db: Db, mandate: string, state: string) {
  const [account, person, entry] = Array.from({ length: 3 }, () => randomUUID())
  const [day, later] = ['2018-03-01', '2018-03-08']
  const statements = [
    sql`insert into known.mission_account values (${account}, ${mandate}, ${state}, 'nhri', ${day}, 'an officer', ${`Institution of ${state} (${mandate})`}, 'A', 'en')`,
    sql`insert into known.diplomat values (${person}, ${account}, ${`Somebody of ${state}`}, ${randomBytes(32)}, 'an officer', ${day}, ${later})`,
    sql`insert into known.entry (id, mandate, kind, state, body, brought_by, brought_as, brought_on)
      values (${entry}, ${mandate}, 'protective-action', ${state}, '{}', ${account}, 'partner', ${day})`
  ]
  for (const statement of statements) await statement.execute(db)
  return { partner: person!, entry: entry! }
}

/** What the institution of a State was asked about a letter, and what it answered. */
export async function fillAsked(
  db: Db,
  of: { mandate: string; state: string; letter: string; partner: string }
): Promise<{ asked: string }> {
  const [asked, day, later] = [randomUUID(), '2018-03-01', '2018-04-30']
  const { mandate, state, letter, partner } = of
  const account = sql`(select account from known.diplomat where id = ${partner})`
  const statements = [
    sql`insert into known.institution_asked (id, mandate, letter_id, state, account, name, lang, was_public, invented, asked_on, asked_by, went_on, due_on)
      values (${asked}, ${mandate}, (select id from known.letter where slug = ${letter}), ${state}, ${account}, 'Institution', 'en', true, true,
        ${day}, 'an officer', ${day}, ${later})`,
    sql`insert into known.institution_told values (${asked}, '[]', 'What is asked')`,
    sql`insert into known.institution_answer (asked, number, words, lang, steps, on_day, diplomat)
      values (${asked}, 1, 'What it says', 'en', '{visited}', ${day}, ${partner})`
  ]
  for (const statement of statements) await statement.execute(db)
  return { asked }
}
