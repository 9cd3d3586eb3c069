import { sql, type Transaction } from 'kysely'
import { afterAll, beforeAll } from 'vitest'
import { recordCompany } from '#mandate/companies/record-company.ts'
import { recordHolding } from '#mandate/companies/record-holding.ts'
import { correctLetter } from '#mandate/communications/correct-letter.ts'
import { draftReminders } from '#mandate/communications/draft-reminders.ts'
import { grantExtension } from '#mandate/communications/grant-extension.ts'
import { overrideCharacter } from '#mandate/communications/override-character.ts'
import { addTranslation } from '#mandate/communications/add-translation.ts'
import { markReply } from '#mandate/communications/mark-reply.ts'
import { openClearance } from '#mandate/communications/open-clearance.ts'
import { recordDelivery } from '#mandate/communications/record-delivery.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { keepWatching } from '#mandate/follow-up/keep-watching.ts'
import { putUnderWatch } from '#mandate/follow-up/put-under-watch.ts'
import { settleMark } from '#mandate/communications/settle-mark.ts'
import { keepHelper } from '#mandate/intake/helpers/keep-helper.ts'
import { withdrawNaming } from '#mandate/consents/withdraw-naming.ts'
import { fileMail } from '#mandate/correspondence/file-mail.ts'
import { receiveMail } from '#mandate/correspondence/receive-mail.ts'
import { setMissionAddress } from '#mandate/correspondence/set-mission-address.ts'
import { sayTranslation } from '#mandate/communications/say-translation.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import type { Desk } from '#mandate/communications/desk.ts'
import { asUser, openDatabase, type Database, type Db } from '#platform/db.ts'
import { must, officeDesk } from '#tests/office-desk.ts'
import { fillAsked, fillCorner, fillPartner } from '#tests/two-mandates-corner.ts'
import { fillIntake } from '#tests/two-mandates-intake.ts'

/**
 * Two mandates on one instance, each with a row in every table of `known`. PostgreSQL itself is asked:
 * with the role of the office, at work for one of them.
 */
export const [ours, theirs] = ['defenders', 'torture'] as const
/** Of the operator alone: no office comes near it (see the table of rights). */
const ofTheOperator = ['known.import_run']
/** Lists of receipts, of the way in alone; who asked on the public pages to hear of laws; and what the job keeps for itself. */
const ofNoOffice = [
  'sealed.desk',
  'known.law_alert',
  'known.law_alert_window',
  'known.law_alert_day',
  'known.entry_out',
  'known.persons_sum_letter'
]
/** Of the instance, and what is looked up before anybody is signed in and so before there is a mandate: open to the office as such. */
const ofTheInstance =
  /^(known\.(instance|office_key|officer|invitation|sign_in_.*|office_session)|sealed\.officer_secret)$/

type Row = Record<string, unknown>
export let office: Awaited<ReturnType<typeof officeDesk>>
/** May put constraints aside and become another role, so that only row-level security is left to refuse. */
let cluster: Db
export let tables: { table: string; columns: { name: string; type: string; mayInsert: boolean }[] }[]
export let rows: Record<string, { ours: Row[]; theirs: Row[] }>

/** To be called by each story about them: fills a database before it and drops it behind it. */
export function twoMandates(): void {
  beforeAll(async () => {
    office = await officeDesk()
    cluster = openDatabase({ url: asUser(office.db.url, 'vigie_cluster'), role: 'vigie_owner', max: 2 })
    const desk = (mandate: string): Desk => ({
      ...office.at('2018-03-01'),
      mandate,
      actor: { id: `officer of ${mandate}`, role: 'rapporteur', mandate, trusted: true }
    })
    await fill(desk(ours), 'AL EGY')
    await fill(desk(theirs), 'AL PER')
    await fillIntake(office.db.owner, ours)
    await fillIntake(office.db.owner, theirs)
    for (const mandate of [ours, theirs]) await fillSigned(office.db.owner, mandate)
    // What hangs on the word of both.
    for (const [mandate, other] of [
      [ours, theirs],
      [theirs, ours]
    ] as const) {
      const key = sql`insert into sealed.pair_key values (${mandate}, ${other}, 1, 1, '2018-03-01', 'a')`
      const prints = sql`insert into sealed.matter_prints select id, mandate, other, 1, 1, '2018-03-01', array_fill('a'::text, '{256}'), repeat('a', 64) from known.pair_matter where mandate = ${mandate}`
      for (const row of [key, prints]) await row.execute(office.db.owner)
    }
    const catalogue = await sql<(typeof tables)[number]>`
      select n.nspname || '.' || c.relname as table,
        json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'mayInsert', has_column_privilege('vigie_office', a.attrelid, a.attnum, 'insert')) order by a.attnum) filter (where a.attidentity = '' and a.attgenerated = '') as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and n.nspname in ('known', 'sealed') group by 1 order by 1`.execute(office.db.owner)
    tables = catalogue.rows.filter(
      ({ table }) => ![...ofTheOperator, ...ofNoOffice].includes(table) && !ofTheInstance.test(table)
    )
    rows = await splitByMandate()
  })
  afterAll(async () => {
    await cluster.destroy()
    await office.close()
  })
}

/** A letter with all that a letter can have, replies, a reminder, a proposal to release it. */
async function fill(desk: Desk, prefix: string): Promise<void> {
  const to = prefix.slice(3)
  const letter = (number: number, more: object = {}) => ({
    kind: 'AL',
    reference: `${prefix} ${number}/2017`,
    sentOn: '2017-05-03',
    addressees: [to],
    mandates: [ours, theirs],
    persons: 2,
    women: 1,
    names: [{ name: 'Somebody', sex: 'woman' }],
    themes: themes.slice(0, 1),
    questions: ['Why?'],
    summary: 'What was alleged',
    reprisal: { act: 'spoke to the Council' },
    publicVersion: { summary: 'What may be said' },
    ...more
  })
  must(await recordLetter(desk, letter(1)))
  const later = must(await recordLetter(desk, letter(2, { earlier: [`${prefix} 1/2017`] }))).slug
  const owed = must(await recordLetter(desk, letter(3))).slug
  const reply = must(
    await recordReply(desk, {
      letters: [later],
      receivedOn: '2017-06-01',
      form: 'substantive',
      summary: 'A reply',
      steps: ['investigation-opened'],
      marks: [{ question: 1, mark: 'partly' }]
    })
  )
  for (const [reader, mark] of [
    ['first', 'answered'],
    ['second', 'refused']
  ] as const)
    must(await markReply(desk, { reply: reply.id, reader, marks: [{ question: 1, mark }] }))
  must(await sayTranslation(desk, { reply: reply.id, word: 'asked' }))
  must(
    await addTranslation(desk, {
      reply: reply.id,
      language: 'fr',
      madeBy: 'translators',
      words: 'Une réponse inventée'
    })
  )
  must(await settleMark(desk, { reply: reply.id, question: 1, mark: 'partly', words: 'as both see it now' }))
  must(await overrideCharacter(desk, { reply: reply.id, character: 'incomplete', reason: 'as the Rapporteur sees it' }))
  must(await grantExtension(desk, { letter: owed, until: '2017-08-01', on: '2017-06-01', reason: 'asked for' }))
  must(await draftReminders(desk))
  must(await recordDelivery(desk, { letter: owed, step: 'returned', reason: 'closed' }))
  must(await correctLetter(desk, { letter: owed, reason: 'one more was concerned', persons: 3 }))
  const draft = { kind: 'AL', addressees: [to], mandates: [ours, theirs], hash: 'a'.repeat(64), cutOff: '2018-04-01' }
  must(await openClearance(desk, draft))
  must(await scheduleRelease(desk, { letter: later }))
  must(await scheduleRelease(desk, { reply: reply.id }))
  must(await keepHelper(desk, { name: 'Invented', needs: ['other'], address: 'https://invented.example/' }))
  must(await setMissionAddress(desk, { state: to, address: 'mission@invented.example' }))
  const companyCalled = async (name: string) =>
    must(await recordCompany(desk, { name, kind: 'company', sector: 'mining', homeState: to })).id
  const mine = await companyCalled(`Invented mine of ${prefix}`)
  const holding = {
    company: mine,
    other: await companyCalled(`Invented group of ${prefix}`),
    as: 'parent',
    from: '2016',
    title: 'Invented report',
    address: 'https://invented.example/report',
    readOn: '2018-01-01',
    noPerson: true
  }
  must(await recordHolding(desk, holding))
  const named = await sql<{
    id: string
  }>`select p.id from known.letter_person p join known.letter l on l.id = p.letter_id where l.slug = ${owed}`.execute(
    office.db.owner
  )
  must(await withdrawNaming(desk, office.db.owner, { letter: owed, person: named.rows[0]!.id }, () => '[withheld]'))
  const { rows: queued } = await sql<{ id: string }>`
    insert into known.mail_out (addressee_id, seq, address, message_id, subject, body, queued_on, by_actor, reminder)
    select a.id, 1, 'mission@invented.example', a.id || '.1@vigie.example', l.slug, 'What was sent', ${desk.today}, 'an officer',
      (select r.id from known.reminder r where r.mandate = l.mandate limit 1)
    from known.letter_addressee a join known.letter l on l.id = a.letter_id where l.slug = ${owed} returning id`.execute(
    office.db.owner
  )
  await sql`insert into known.mail_out_file values (${queued[0]!.id}, 1, 'a.pdf', 'application/pdf', sha256('a'), 'a')`.execute(
    office.db.owner
  )
  const watch = must(await putUnderWatch(desk, { letter: owed, lookOn: '2018-09-01', words: 'Invented' })).id
  must(await keepWatching(desk, { letter: owed, was: watch, lookOn: '2018-12-01', words: 'Invented' }))
  const machine = { ...desk, actor: { id: 'mail', role: 'system' as const, mandate: null } }
  const mail = must(await receiveMail(machine, Buffer.from(`From: a@b.example\r\nSubject: ${prefix} 3/2017\r\n\r\nx`)))
  await sql`update known.mail set report_of = ${queued[0]!.id} where id = ${mail.id}`.execute(office.db.owner)
  must(await fileMail(desk, { mail: mail.id, letters: [owed], form: 'acknowledgement' }))
  await fillCorner(office.db.owner, desk.mandate, to, owed)
  const { partner } = await fillPartner(office.db.owner, desk.mandate, to)
  await fillAsked(office.db.owner, { mandate: desk.mandate, state: to, letter: owed, partner })
  await sql`insert into known.record_entry (mandate, document, paragraph, position, kind, state, reported_year)
    values (${desk.mandate}, ${`A/HRC/${prefix}`}, '1', 1, 'reply', ${to}, 2017)`.execute(office.db.owner)
}

/** What an officer signed of a release and of a question, what waits to be corrected of a reply, mail that it waits, and a piece of what she puts into the tray. */
async function fillSigned(db: Db, mandate: string): Promise<void> {
  const officer = sql`(select id from known.officer where mandate = ${mandate} limit 1)`
  const letter = sql`(select id from known.letter where mandate = ${mandate} limit 1)`
  await sql`insert into known.release_word (id, mandate, act, subject_kind, subject_id, by_officer, word, on_day)
    values (gen_random_uuid(), ${mandate}, 'propose', 'letter', ${letter}, ${officer}, '{}', '2018-03-01')`.execute(db)
  await sql`insert into known.reply_correction (reply_id, changes, reason, first_by, first_on)
    select id, '{}', 'Invented', 'an officer', '2018-03-01' from known.reply where mandate = ${mandate} limit 1`.execute(
    db
  )
  await sql`insert into known.mail_part (upload, position, mandate, by_officer, on_day, bytes)
    values (gen_random_uuid(), 1, ${mandate}, ${officer}, '2018-03-01', 'a')`.execute(db)
  const asked = sql`(select id from known.institution_asked where mandate = ${mandate} limit 1)`
  await sql`insert into known.institution_word (id, asked, act, by_officer, word, on_day)
    values (gen_random_uuid(), ${asked}, 'ask', ${officer}, '{}', '2018-03-01')`.execute(db)
  await sql`insert into known.institution_mail (id, asked, kind, address, asked_on, by_actor)
    values (gen_random_uuid(), ${asked}, 'notice', 'a@invented.example', '2018-03-01', 'an officer')`.execute(db)
  const draft = sql`(select id from known.letter where mandate = ${mandate} and delivery = 'draft' limit 1)`
  const other = mandate === ours ? theirs : ours
  for (const row of [
    sql`known.withdrawal (subject_id, subject_kind, on_day, by_actor) values (${letter}, 'letter', '2018-03-01', 'an officer')`,
    sql`known.letter_guest values (${officer}, ${draft}, ${mandate}, '2018-03-01', ${officer})`,
    sql`known.clearance_word values (gen_random_uuid(), ${draft}, 1, ${mandate}, ${officer}, 'cleared', '{}', '2018-03-01')`,
    sql`known.letter_signature values (gen_random_uuid(), ${draft}, ${'a'.repeat(64)}, ${officer}, '{}', '2018-03-01')`,
    sql`known.letter_text (letter_id, body, signatories) values (${draft}, '{"letter":{}}', '[]')`,
    sql`known.compared_office values (${mandate}, ${other}, ${officer}, '{}', '2018-03-01')`,
    sql`known.pair_word values (${mandate}, ${other}, ${officer}, '{}', '2018-03-01')`,
    sql`known.pair_asked values (${mandate}, ${other}, ${officer}, '{}', '2018-03-01')`,
    sql`known.pair_matter (mandate, other, case_id) values (${mandate}, ${other}, (select id from known."case" where mandate = ${mandate} limit 1))`,
    sql`known.pair_compared values (${mandate}, ${officer}, '2018-03-01')`,
    sql`sealed.clearance_copy values (gen_random_uuid(), ${draft}, 1, (select id from known.clearance_word where letter_id = ${draft}), ${mandate}, null, ${officer}, 'a')`
  ])
    await sql`insert into ${row}`.execute(db)
}
const themes = ['arbitrary-detention']

/** Whose a row is: told by the seeds, of which each mandate's name another State. */
async function splitByMandate(): Promise<typeof rows> {
  const mandate = await office.db.owner.selectFrom('reference.mandate').select(['code', 'number']).execute()
  const idsOf = async (code: string) =>
    new Set([
      `mandate ${code}`,
      ...(
        await sql<{ id: string }>`
    with l as (select id from known.letter where mandate = ${code}), r as (select id from known.reply where mandate = ${code})
    select id::text from l union all select id::text from r union all select id::text from known.letter_addressee where letter_id in (select id from l)
    union all select id::text from known.clearance where letter_id in (select id from l)
    union all select id::text from known.reminder where mandate = ${code} union all select id::text from known.record_entry where mandate = ${code}
    union all select id::text from known.institution_asked where mandate = ${code}
    union all select id::text from known.mail where mandate = ${code} union all select id::text from known.mission_address where mandate = ${code}
    union all select id::text from known.company where mandate = ${code} union all select id::text from known.company_holding where mandate = ${code}
    union all select m.id::text from known.mission_account m where m.mandate = ${code}
    union all select d.id::text from known.diplomat d join known.mission_account m on m.id = d.account where m.mandate = ${code}
    union all select f.id::text from known.filing f join known.mission_account m on m.id = f.account where m.mandate = ${code}
    union all select o.id::text from known.mail_out o join known.letter_addressee a on a.id = o.addressee_id where a.letter_id in (select id from l)
    union all select id::text from known.officer where mandate = ${code} union all select id::text from known.submission where mandate = ${code}
    union all select 'fact ' || f.number from known.fact_narrow f join known.letter_addressee a on a.id = f.addressee_id where a.letter_id in (select id from l)
    union all select id::text from known.warning where mandate = ${code}
    union all select id::text from known.task where mandate = ${code} union all select id::text from known.request where mandate = ${code} union all select id::text from known.away where mandate = ${code}
    union all select id::text from known."case" where mandate = ${code} union all select id::text from known.upload where mandate = ${code} union all select h.id::text from known.legal_hold h join known.submission s on s.id = h.submission where s.mandate = ${code}`.execute(
          office.db.owner
        )
      ).rows.map(({ id }) => id)
    ])
  const ids = { ours: await idsOf(ours), theirs: await idsOf(theirs) }
  const split: typeof rows = {}
  for (const { table } of tables) {
    const all = (
      await sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(office.db.owner)
    ).rows.map(({ row }) => row)
    const of = (whose: 'ours' | 'theirs') =>
      all.filter((row) => [...Object.values(row), factOf(table, row)].some((value) => ids[whose].has(String(value))))
    split[table] = { ours: of('ours'), theirs: of('theirs') }
    if (split[table].ours.length + split[table].theirs.length !== all.length)
      throw new Error(`rows of ${table} that are nobody's, or of both`)
  }
  if (mandate.length === 0) throw new Error('no mandates')
  return split
}

// The rows of a fact's values know it by a number; some rows name their mandate and nothing else of it.
function factOf(table: string, row: Row): string | null {
  if (/^known\.fact_(theme|group|mandate)$/.test(table)) return `fact ${String(row.number)}`
  const isOfMandateAlone = [
    'known.helper',
    'known.warning',
    'known.warning_matter',
    'known.office_beginning',
    'sealed.pending_recovery_secret',
    'sealed.pair_key',
    'sealed.matter_prints'
  ].includes(table)
  return isOfMandateAlone ? `mandate ${String(row.mandate)}` : null
}

export const everyTable = () => tables.map(({ table }) => table)

// Imports are the operator's, and so is a link to begin again; the narrow facts are kept by the database, and keys of pairs
// are put down by a function.
export const mayNotInsert = (table: string) =>
  table === 'sealed.pair_key' ||
  /^known\.(record_entry|office_beginning|naming_withdrawal|withdrawal|name_hit|submission_leaf|fact_(narrow|theme|group|mandate))$/.test(
    table
  )

// A letter is signed by other mandates too; and officers, who sign in before there is a mandate, are no matter
// of one: which of them may act is asked by the verbs.
export const mayNameAnother = (table: string, column: string): boolean =>
  (table === 'known.letter_signatory' && column === 'mandate') ||
  // A diplomat takes an invitation into the corner that another mandate's opened: it opens this mandate's letters, and no other's.
  (table === 'known.diplomat' && column === 'in_with') ||
  // For whom a word is said, and a guest speaks; and whom the lead asked it puts a sealed copy before, to be read there.
  ['known.clearance_word.mandate', 'known.letter_guest.mandate', 'sealed.clearance_copy.mandate'].includes(
    `${table}.${column}`
  ) ||
  // A foreign key holds that what it answers is a note of the same submission; keys sleep here.
  (table === 'sealed.office_note' && column === 'answers') ||
  // Likewise that a notice is told with one to the same account.
  `${table}.${column}` === 'known.mission_notice.told_with' ||
  // A letter that another mandate leads is worked on by each that signs it.
  `${table}.${column}` === 'known.task.letter' ||
  // Likewise that a case is part of one of its own mandate; a document is named within its case, and nowhere else.
  `${table}.${column}` === 'known.case.merged_into' ||
  `${table}.${column}` === 'sealed.case_update.document' ||
  // What the pieces of one file have in common; whose they are stands beside it.
  `${table}.${column}` === 'known.mail_part.upload' ||
  // By what name servers report on a mail: it names no row, and the office does not write it.
  `${table}.${column}` === 'known.waiting_mail.mail' ||
  // A draft is named within its case, and nowhere else; so are an officer's words on a step.
  [
    'known.tip_letter.draft',
    'known.letter_from_draft.draft',
    'known.further_letter.draft',
    'known.case_step.words'
  ].includes(`${table}.${column}`) ||
  /^(officer|for_officer|by_officer|lifted_by|asked_by|declined_by|let_in_by|ended_by|subject|stand_in)$/.test(column)

/** Takes the row away, with all constraints asleep, and lets our office write this one in its place; null when it could. */
export function putBack(table: string, row: Row): Promise<string | null> {
  const all = tables.find((one) => one.table === table)!.columns
  // What the office may say of it; where that is nothing, all of it, to be refused.
  const some = all.filter(({ mayInsert }) => mayInsert)
  const columns = (some.length > 0 ? some : all).map(({ name }) => sql.ref(name))
  return refusalOf(
    ours,
    (trx) =>
      sql`insert into ${sql.table(table)} (${sql.join(columns)}) select ${sql.join(columns)} from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`.execute(
        trx
      ),
    (trx) =>
      sql`delete from ${sql.table(table)} t where to_jsonb(t) = any (${[...rows[table]!.ours, ...rows[table]!.theirs].map((one) => JSON.stringify(one))}::jsonb[])`.execute(
        trx
      )
  )
}

export async function refusalOf(
  mandate: string,
  work: (trx: Transaction<Database>) => Promise<unknown>,
  before?: (trx: Transaction<Database>) => Promise<unknown>
): Promise<string | null> {
  try {
    await asOffice(mandate, work, before)
    return null
  } catch (error) {
    const { message } = error as Error
    if (!/row-level security|permission denied for table/.test(message)) throw error
    return message
  }
}

/** Undone in any case. Foreign keys sleep, so that nothing but the policies can refuse. */
export async function asOffice<T>(
  mandate: string,
  work: (trx: Transaction<Database>) => Promise<T>,
  before?: (trx: Transaction<Database>) => Promise<unknown>
): Promise<T> {
  const undo = new Error('undo')
  let result: T | undefined
  await cluster
    .transaction()
    .execute(async (trx) => {
      await sql`set local role none`.execute(trx)
      await sql`set local session_replication_role = replica`.execute(trx)
      await before?.(trx)
      await sql`set local role vigie_office`.execute(trx)
      await sql`select set_config('vigie.mandate', ${mandate}, true)`.execute(trx)
      result = await work(trx)
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return result as T
}

export async function read(trx: Transaction<Database>, table: string): Promise<string[]> {
  const { rows: found } = await sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(trx)
  return found.map(({ row }) => canonical(row))
}

export const canonical = (row: Row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))

export async function inOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const item of items) results.push(await work(item))
  return results
}
