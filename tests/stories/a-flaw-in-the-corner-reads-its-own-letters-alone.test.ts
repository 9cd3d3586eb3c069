import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctLetter } from '#mandate/communications/correct-letter.ts'
import { fileAnswer } from '#mandate/corner/file-answer.ts'
import { makeUploadLink } from '#mandate/corner/make-upload-link.ts'
import { readLetter } from '#mandate/corner/read-letter.ts'
import { openUploadLink } from '#mandate/corner/open-upload-link.ts'
import { inCorner } from '#mandate/corner/with-corner.server.ts'
import { officeWithMissions, type Diplomat } from '#tests/mission.ts'
import { codes, must } from '#tests/office-desk.ts'

// Raw SQL under the connection of the corner, as somebody would run it who found a way in there.
let office: Awaited<ReturnType<typeof officeWithMissions>>
let peru: Diplomat
let chile: Diplomat
beforeAll(async () => {
  office = await officeWithMissions()
  await office.letter('AL PER 1/2026')
  await office.letter('AL PER 2/2026')
  await office.letter('AL CHL 3/2026')
  await office.letter('AL PER 4/2026', { addressees: ['Peru', 'Chile'] })
  peru = await office.enrol('Peru', 'Ada Invented')
  chile = await office.enrol('Chile', 'Bea Invented')
  const answer = { form: 'substantive', answers: [], text: 'An answer' }
  must(await fileAnswer(await office.at(peru), { ...answer, letters: ['AL-PER-4-2026'] }, []))
  must(await fileAnswer(await office.at(chile), { ...answer, letters: ['AL-PER-4-2026'], annex: 'in confidence' }, []))
})
afterAll(() => office.close())

const read = (key: string, query: string) =>
  inCorner(
    office.house.db.corner,
    key,
    async (trx) => (await sql.raw<Record<string, unknown>>(query).execute(trx)).rows
  )
const refusal = (key: string, query: string) =>
  read(key, query).then(
    () => null,
    (error: Error) => error.message
  )
const slugs = async (key: string) =>
  (await read(key, 'select slug from known.letter order by slug')).map(({ slug }) => slug)

test('a session reads what its State was sent, and of a letter to two States its own part', async () => {
  const { key } = await office.at(peru)
  expect(await slugs(key)).toEqual(['AL-PER-1-2026', 'AL-PER-2-2026', 'AL-PER-4-2026'])
  expect(await read(key, 'select distinct state from known.letter_addressee')).toEqual([{ state: 'PER' }])
  expect(await read(key, 'select id from known.reply')).toHaveLength(1)
  expect(await read(key, 'select account from known.filing')).toHaveLength(1)
  expect(await read(key, 'select name from known.diplomat')).toEqual([{ name: 'Ada Invented' }])
  expect(await slugs((await office.at(chile)).key)).toEqual(['AL-CHL-3-2026', 'AL-PER-4-2026'])
})

test('of a correction of its own answer it reads the day and what of it, once two agreed, and nothing of another’s', async () => {
  await sql`insert into known.reply_correction (reply_id, changes, reason, first_by, first_on, second_by, second_on, on_day, fields, before)
    select id, '{}', 'of the office', 'one', '2026-05-01', 'two', '2026-05-02', '2026-05-02', '{summary}', '{}' from known.reply`.execute(
    office.house.db.owner
  )
  await sql`insert into known.reply_correction (reply_id, changes, reason, first_by, first_on)
    select id, '{}', 'it waits', 'one', '2026-05-03' from known.reply`.execute(office.house.db.owner)
  const { key } = await office.at(peru)
  const told = await read(key, 'select reply_id, on_day, fields from known.reply_correction')
  expect(told).toEqual([{ reply_id: expect.anything(), on_day: '2026-05-02', fields: ['summary'] }])
  expect(await refusal(key, 'select reason from known.reply_correction')).toContain('permission denied')
  const [letter] = must(await readLetter(await office.at(peru), 'AL-PER-4-2026')).letter.replies
  expect(letter!.corrections).toEqual([{ on: '2026-05-02', fields: ['summary'] }])
})

test('a letter is found, and answered, under every address that it had; another State’s former address finds nothing', async () => {
  const correct = (letter: string, reference: string) =>
    correctLetter(office.house.at(office.today()), { letter, reference, reason: 'as the original says' })
  must(await correct('AL-PER-2-2026', 'AL PER 8/2026'))
  must(await correct('AL-PER-8-2026', 'AL PER 9/2026'))
  must(await correct('AL-CHL-3-2026', 'AL CHL 10/2026'))
  const desk = await office.at(peru)
  for (const name of ['AL-PER-2-2026', 'AL-PER-8-2026', 'AL-PER-9-2026'])
    expect(must(await readLetter(desk, name)).letter.slug).toBe('AL-PER-9-2026')
  expect(codes(await readLetter(desk, 'AL-CHL-3-2026'))).toEqual(['letter-not-found'])
  const answer = { form: 'substantive', answers: [], text: 'Filed from a page that was open' }
  must(await fileAnswer(desk, { ...answer, letters: ['AL-PER-8-2026'] }, []))
  const read8 = 'select moved_from from known.letter_correction order by moved_from'
  expect(await read(desk.key, read8)).toEqual([{ moved_from: 'AL-PER-2-2026' }, { moved_from: 'AL-PER-8-2026' }])
  expect(await refusal(desk.key, 'select reason from known.letter_correction')).toContain('permission denied')
})

test('of reminders it reads what went to its State from here, and a link none', async () => {
  const add = async (state: string, letter: string, more: object) => {
    const row = { mandate: 'defenders', kind: 'reminder', state, drafted_on: '2026-05-01', text: '{}', ...more }
    const { id } = await office.house.db.owner
      .insertInto('known.reminder')
      .values({ status: 'draft', ...row })
      .returning('id')
      .executeTakeFirstOrThrow()
    await sql`insert into known.reminder_item (reminder_id, addressee_id, kind, ordinal)
      select ${id}, a.id, 'reminder', ${++ordinal} from known.letter_addressee a join known.letter l on l.id = a.letter_id
      where l.slug = ${letter} and a.state = ${state}`.execute(office.house.db.owner)
    return id
  }
  let ordinal = 0
  const went = { status: 'sent', sent_on: '2026-05-02', channel: 'corner', carried: true }
  const own = await add('PER', 'AL-PER-1-2026', went)
  await add('PER', 'AL-PER-2-2026', {})
  await add('PER', 'AL-PER-2-2026', { ...went, channel: 'note-verbale', carried: false })
  const others = await add('CHL', 'AL-PER-4-2026', went)
  const ids = async (key: string) => (await read(key, 'select id from known.reminder')).map(({ id }) => id)
  const items = async (key: string) =>
    (await read(key, 'select reminder_id from known.reminder_item')).map(({ reminder_id }) => reminder_id)
  const [at, elsewhere] = [(await office.at(peru)).key, (await office.at(chile)).key]
  expect([await ids(at), await items(at)]).toEqual([[own], [own]])
  expect([await ids(elsewhere), await items(elsewhere)]).toEqual([[others], [others]])
  const { token } = must(await makeUploadLink(office.officer(), { letter: 'AL-PER-1-2026' }))
  const { key } = must(await openUploadLink(office.door(), { token })).desk
  expect([await ids(key), await items(key)]).toEqual([[], []])
})

test('without a key, with a mandate, or with a guess it reads nothing', async () => {
  const rows = await Promise.all(
    ['', '00'.repeat(32)].map((key) =>
      read(
        key,
        "select set_config('vigie.mandate', 'defenders', true), set_config('vigie.state', 'PER', true), l.id from known.letter l"
      )
    )
  )
  expect(rows.flat()).toEqual([])
})

test('a link reads its one letter and nothing that was answered; once used, nothing', async () => {
  const { token } = must(await makeUploadLink(office.officer(), { letter: 'AL-PER-4-2026', addressee: 'Peru' }))
  const { desk } = must(await openUploadLink(office.door(), { token }))
  expect(await slugs(desk.key)).toEqual(['AL-PER-4-2026'])
  for (const table of ['reply', 'filing', 'diplomat', 'mission_account'])
    expect(await read(desk.key, `select id from known.${table}`)).toEqual([])
  must(await fileAnswer(desk, { form: 'substantive', answers: [], text: 'By link', letters: ['AL-PER-4-2026'] }, []))
  expect(await slugs(desk.key)).toEqual([])
})

test('it writes nothing, and reads no other table, no token and no reason of the office', async () => {
  const { key } = await office.at(peru)
  const { rows } = await sql<{ table: string }>`
    select n.nspname || '.' || c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and n.nspname in ('known', 'sealed', 'released', 'platform', 'reference')
      and has_any_column_privilege('vigie_corner', c.oid, 'select, insert, update, references') order by 1`.execute(
    office.house.db.owner
  )
  expect(rows.map(({ table }) => table)).toEqual([
    'known.clock_event',
    'known.diplomat',
    'known.entry',
    'known.entry_decision',
    'known.fact',
    'known.filing',
    'known.filing_answer',
    'known.filing_file',
    'known.filing_to',
    'known.institution_answer',
    'known.institution_asked',
    'known.institution_told',
    'known.letter',
    'known.letter_addressee',
    'known.letter_correction',
    'known.letter_signatory',
    'known.letter_text',
    'known.mission_account',
    'known.question',
    'known.release',
    'known.reminder',
    'known.reminder_item',
    'known.reply',
    'known.reply_correction',
    'known.reply_mark',
    'known.reply_mark_settled',
    'known.reply_to',
    'known.time_answer',
    'reference.clock_policy',
    'reference.mandate',
    'reference.state',
    'reference.state_name'
  ])
  for (const query of [
    'select * from known.letter',
    'select reason from known.clock_event',
    'select by_actor from known.time_answer',
    'select first_by from known.release',
    'select character from known.fact',
    'select rationale from known.reply_mark',
    'select summary from known.reply',
    'select own_words from known.reminder',
    'select receipt_by from known.reminder',
    'select link_hash from known.diplomat',
    'select * from known.mission_session',
    'select * from known.upload_link',
    'select * from known.letter_person',
    'select bytes from known.mission_file',
    "update known.letter set subject = 'x'",
    "insert into known.filing (account, kind, fingerprint, filed_at) select id, 'answer', sha256('x'), now() from known.mission_account",
    'delete from known.filing'
  ])
    expect([query, await refusal(key, query)]).toEqual([query, expect.stringMatching(/permission denied/)])
})
