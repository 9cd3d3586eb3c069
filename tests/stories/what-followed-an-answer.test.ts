import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '#mandate/communications/desk.ts'
import { draftFollowUp } from '#mandate/communications/draft-follow-up.ts'
import { listLetters } from '#mandate/communications/list-letters.ts'
import { listReminders } from '#mandate/communications/list-reminders.ts'
import { insertCaseOf } from '#mandate/communications/case-of-letter.store.server.ts'
import { markReply } from '#mandate/communications/mark-reply.ts'
import { readWholeLetter } from '#mandate/communications/read-whole-letter.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordOutcome } from '#mandate/communications/record-outcome.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { openClearance } from '#mandate/communications/open-clearance.ts'
import { withdrawNaming } from '#mandate/consents/withdraw-naming.ts'
import { beginFurtherLetter } from '#mandate/follow-up/begin-further-letter.ts'
import { endFollowUp } from '#mandate/follow-up/end-follow-up.ts'
import { listWaysOn } from '#mandate/follow-up/list-ways-on.ts'
import { endWatch } from '#mandate/follow-up/end-watch.ts'
import { keepWatching } from '#mandate/follow-up/keep-watching.ts'
import { listFollowUp } from '#mandate/follow-up/list-follow-up.ts'
import { putUnderWatch } from '#mandate/follow-up/put-under-watch.ts'
import { readAddendum } from '#mandate/follow-up/read-addendum.ts'
import { recordStatement } from '#mandate/follow-up/record-statement.ts'
import { takeBackStep } from '#mandate/follow-up/take-back-step.ts'
import { writeObservation } from '#mandate/follow-up/write-observation.ts'
import { roles, type Role } from '#mandate/permissions.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { dueDigests } from '#mandate/work/digests.ts'
import { readDay } from '#mandate/work/read-day.ts'
import { inLocale } from '#in-locale'
import { ofMandate } from '#platform/db-of-mandate.ts'
import { readDocxParagraphs } from '#platform/documents/read-docx.ts'
import { plainToDocx } from '#platform/documents/plain-docx.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'
import { csvOfAddendum, documentOfAddendum } from '../../src/routes/office/addendum-files.ts'
import { sayAddendum } from '../../src/ui/office/follow-up/say-addendum.ts'
import { sayFollowed } from '../../src/ui/office/follow-up/say-followed.ts'
import { timelineOf } from '../../src/ui/office/letters/say-timeline.ts'

/** An officer of each mandate, and of each role, with the database's role of the office. */
let house: Awaited<ReturnType<typeof officeDesk>>
const deskOf = (mandate: string, today: string, role: Role = 'case-officer'): Desk => ({
  ...house.at(today),
  db: ofMandate(house.db.office, mandate),
  mandate,
  actor: { id: idOf(role, mandate), role, mandate, trusted: true }
})
const ids = new Map<string, string>()
function idOf(role: Role, mandate: string): string {
  const who = `${role} of ${mandate}`
  if (!ids.has(who)) ids.set(who, crypto.randomUUID())
  return ids.get(who)!
}
const ours = (today: string, role?: Role) => deskOf('defenders', today, role)
const theirs = (today: string) => deskOf('torture', today)

let number = 0
const letterTo = async (to: string, more: object = {}) =>
  must(
    await recordLetter(ours('2018-06-01'), {
      kind: 'AL',
      reference: `AL ${to} ${++number}/2018`,
      sentOn: '2018-02-01',
      addressees: [to],
      ...more
    })
  ).slug

const statement = (letter: string, more: object = {}) => ({
  letter,
  on: '2018-03-01',
  title: 'Experts speak of an invented matter',
  languages: ['en', 'fr'],
  url: 'https://invented.example/statement',
  ...more
})
const followed = async (letter: string) => {
  const desk = ours('2018-06-01')
  const whole = must(await readWholeLetter(desk, letter))
  return { whole, told: (await listFollowUp(desk, whole.letter))! }
}
const steps = async (letter: string) => (await followed(letter)).told.steps

beforeAll(async () => {
  house = await officeDesk()
})
afterAll(() => house.close())

test('a public statement is kept with its letter, for the office alone', async () => {
  const letter = await letterTo('PER')
  const day = ours('2018-03-02')
  must(await recordStatement(day, statement(letter, { mandates: ['torture', 'defenders'] })))
  expect(await steps(letter)).toMatchObject([
    {
      kind: 'statement',
      onDay: '2018-03-01',
      languages: ['en', 'fr'],
      mandates: ['torture'],
      by: day.actor.id,
      ended: null
    }
  ])
  const refusals = [
    [{ on: '2018-01-31' }, 'before-the-letter'],
    [{ on: '2018-03-03' }, 'date-to-come'],
    [{ on: '' }, 'required'],
    [{ title: ' ' }, 'required'],
    [{ languages: [] }, 'required'],
    [{ url: 'http://invented.example/statement' }, 'address-not-https'],
    [{ url: 'https://somebody:secret@invented.example/' }, 'address-not-https'],
    [{ url: 'https://localhost/' }, 'address-not-https'],
    [{ url: 'a press release' }, 'address-not-https'],
    [{ mandates: ['nobody’s'], url: 'https://invented.example/2' }, 'unknown-mandate'],
    [{}, 'statement-on-record']
  ] as const
  for (const [more, code] of refusals)
    expect([more, codes(await recordStatement(day, statement(letter, more)))]).toEqual([more, [code]])
  expect(await steps(letter)).toHaveLength(1)
})

test('a letter that was never sent bears nothing, and another mandate’s is not there', async () => {
  const { slug: draft } = must(
    await openClearance(ours('2018-03-01'), {
      kind: 'AL',
      addressees: ['PER'],
      mandates: ['defenders', 'torture'],
      hash: 'a'.repeat(64),
      cutOff: '2018-04-01'
    })
  )
  const sent = await letterTo('PER')
  const acts = (letter: string, step: string) => [
    (desk: Desk) => recordStatement(desk, statement(letter)),
    (desk: Desk) => writeObservation(desk, { letter, was: null, words: 'Invented.', lang: 'en' }),
    (desk: Desk) => putUnderWatch(desk, { letter, lookOn: '2018-09-01', words: 'Invented.' }),
    (desk: Desk) => keepWatching(desk, { letter, was: step, lookOn: '2018-09-01', words: 'Invented.' }),
    (desk: Desk) => endWatch(desk, { letter, was: step, words: 'Invented.' }),
    (desk: Desk) => takeBackStep(desk, { letter, step })
  ]
  const { id } = must(
    await putUnderWatch(ours('2018-03-02'), { letter: sent, lookOn: '2018-09-01', words: 'Invented.' })
  )
  for (const act of acts(draft, id)) expect(codes(await act(ours('2018-03-02')))).toEqual(['not-sent-yet'])
  for (const act of acts(sent, id)) expect(codes(await act(theirs('2018-03-02')))).toEqual(['letter-not-found'])
  // With the row in hand PostgreSQL refuses what the verbs do.
  const their = theirs('2018-03-02').db
  expect(await their.selectFrom('known.follow_up').selectAll().execute()).toEqual([])
  const change = their.updateTable('known.follow_up').set({ ended: 'struck', ended_on: '2018-03-02', ended_by: 'x' })
  expect((await change.executeTakeFirst()).numUpdatedRows).toBe(0n)
  const { rows } = await sql<{ id: string }>`select id from known.letter where slug = ${sent}`.execute(house.db.owner)
  const row = {
    id: crypto.randomUUID(),
    letter: rows[0]!.id,
    kind: 'watch',
    on_day: '2018-03-02',
    look_on: '2018-04-02'
  }
  for (const mandate of ['torture', 'defenders'])
    await expect(
      their
        .insertInto('known.follow_up')
        .values({ ...row, mandate, words: 'x', said_on: '2018-03-02', by_actor: 'x' })
        .execute()
    ).rejects.toThrow(/row-level security/)
  // Nor is what ended, or what was said, written anew by its own office.
  must(await endWatch(ours('2018-03-03'), { letter: sent, was: id, words: 'Nothing is left to see.' }))
  const own = ours('2018-03-03').db
  const again = own
    .updateTable('known.follow_up')
    .set({ ended: null, ended_on: null, ended_by: null, ended_words: null })
    .where('id', '=', id)
  expect((await again.executeTakeFirst()).numUpdatedRows).toBe(0n)
  await expect(own.updateTable('known.follow_up').set({ words: 'otherwise' }).execute()).rejects.toThrow(
    /permission denied/
  )
})

test('whoever does not lead letters reads at most, and missions, partners, guests and the public get nothing', async () => {
  const letter = await letterTo('PER')
  must(await writeObservation(ours('2018-03-02'), { letter, was: null, words: 'Invented.', lang: 'en' }))
  const reads: Role[] = []
  const opens: Role[] = []
  for (const role of roles.filter((one) => one !== 'operator')) {
    const desk = ours('2018-03-02', role)
    if (role === 'mission' || role === 'partner') desk.actor.state = 'PER'
    const { whole } = await followed(letter)
    if (await listFollowUp(desk, whole.letter)) reads.push(role)
    if ((await readAddendum(desk, { year: '2018' })).ok) opens.push(role)
    const writes = await putUnderWatch(desk, { letter, lookOn: '2018-09-01', words: 'Invented.' })
    if (role !== 'case-officer' && role !== 'rapporteur')
      expect([role, codes(writes)]).toEqual([role, [expect.stringMatching(/^(not-allowed|letter-not-found)$/)]])
    else if (writes.ok) must(await takeBackStep(desk, { letter, step: writes.value.id }))
  }
  expect(reads).toEqual(['case-officer', 'rapporteur', 'observer'])
  expect(opens).toEqual(['case-officer', 'editor', 'rapporteur', 'observer'])
  // An editor's paper has what will be public, and this letter is not.
  expect(must(await readAddendum(ours('2018-03-02', 'editor'), { year: '2018' }))).toMatchObject({
    letters: 0,
    parts: []
  })
  for (const role of ['public', 'intake', 'corner'] as const)
    await expect(
      house.db.owner.transaction().execute(async (trx) => {
        await sql`set local role ${sql.id(`vigie_${role}`)}`.execute(trx)
        await sql`select id from known.follow_up`.execute(trx)
      })
    ).rejects.toThrow(/permission denied/)
})

test('a newer observation takes the place of what the officer has read, and the older stays to be read', async () => {
  const letter = await letterTo('PER', {
    names: [
      { name: 'Amparo Invented', publicForm: 'withheld' },
      { name: 'Orlo Fictive', publicForm: 'full' }
    ]
  })
  const say = (was: string | null, words: string, day = '2018-05-01') =>
    writeObservation(ours(day), { letter, was, words, lang: 'en' })
  expect(codes(await say(null, '  '))).toEqual(['required'])
  expect(codes(await say(null, 'Of AMPARO  INVENTED nothing is said.'))).toEqual(['withheld-name-in-words'])
  const { id: first } = must(await say(null, 'The answer is of Orlo Fictive alone.'))
  // A colleague whose page is of before.
  expect(codes(await say(null, 'What I see.'))).toEqual(['changed-meanwhile'])
  const { id: second } = must(await say(first, 'The answer is in part.', '2018-05-02'))
  expect(await steps(letter)).toMatchObject([
    { id: first, ended: { how: 'replaced', on: '2018-05-02', by: idOf('case-officer', 'defenders') } },
    { id: second, follows: first, ended: null }
  ])
  must(await takeBackStep(ours('2018-05-03'), { letter, step: second, words: 'of another letter' }))
  expect(codes(await takeBackStep(ours('2018-05-03'), { letter, step: second }))).toEqual(['changed-meanwhile'])
  expect((await steps(letter)).map(({ ended }) => ended?.how)).toEqual(['replaced', 'struck'])
  must(await say(null, 'Anew.', '2018-05-04'))
})

test('what is under watch stands in the list, on Work and in numbers in the digest, until somebody looked', async () => {
  const before = must(await readDay(ours('2018-06-01'), { of: 'all' })).watched.due
  const letter = await letterTo('SEN')
  const put = (lookOn: string, day = '2018-03-02') =>
    putUnderWatch(ours(day), { letter, lookOn, words: 'The trial goes on (invented).' })
  expect(codes(await put('2018-03-01'))).toEqual(['look-again-past'])
  expect(codes(await put(''))).toEqual(['required'])
  const { id } = must(await put('2018-05-31'))
  expect(codes(await put('2018-09-01'))).toEqual(['changed-meanwhile'])
  const listed = async (watch: string, day: string) =>
    must(await listLetters(ours(day), { watch }))
      .letters.filter(({ slug }) => slug === letter)
      .map(({ lookOn }) => lookOn)
  expect(await listed('due', '2018-05-01')).toEqual([])
  expect(await listed('yes', '2018-05-01')).toEqual(['2018-05-31'])
  expect(await listed('due', '2018-05-25')).toEqual(['2018-05-31'])
  // On its day it is to be looked at, and not late.
  const onItsDay = must(await readDay(ours('2018-05-31'), { of: 'me' }))
  expect(onItsDay.watches.map(({ slug }) => slug)).toContain(letter)
  expect(onItsDay.watched.late).toBe(before)
  const work = must(await readDay(ours('2018-06-01'), { of: 'me' }))
  expect(work.watched).toEqual({ due: before + 1, late: before + 1 })
  expect(work.watches).toContainEqual(expect.objectContaining({ slug: letter, states: ['SEN'], lookOn: '2018-05-31' }))
  const jobs = {
    ...ours('2018-06-01'),
    db: house.db.jobs,
    actor: { id: 'jobs', role: 'system' as const, mandate: null }
  }
  expect(must(await dueDigests(jobs)).counts.watches).toEqual(work.watched)

  const { id: next } = must(
    await keepWatching(ours('2018-06-01'), { letter, was: id, lookOn: '2018-12-01', words: 'It was put off.' })
  )
  expect(codes(await keepWatching(ours('2018-06-01'), { letter, was: id, lookOn: '2018-12-01', words: 'x' }))).toEqual([
    'changed-meanwhile'
  ])
  expect(codes(await endWatch(ours('2018-06-01'), { letter, was: id, words: 'x' }))).toEqual(['changed-meanwhile'])
  expect(codes(await endWatch(ours('2018-06-01'), { letter, was: next, words: '' }))).toEqual(['required'])
  expect(must(await readDay(ours('2018-06-01'), { of: 'me' })).watched.due).toBe(before)
  must(await endWatch(ours('2018-06-02'), { letter, was: next, words: 'She was acquitted (invented).' }))
  expect(await listed('yes', '2018-06-02')).toEqual([])
  expect(await steps(letter)).toMatchObject([
    { onDay: '2018-03-02', ended: { how: 'replaced' } },
    {
      onDay: '2018-03-02',
      saidOn: '2018-06-01',
      ended: { how: 'over', on: '2018-06-02', words: 'She was acquitted (invented).' }
    }
  ])
})

test('one list has what followed, in the order of days, and the timeline too', async () => {
  const letter = await letterTo('PHL')
  const { reference } = (await followed(letter)).whole.letter
  must(await recordStatement(ours('2018-04-02'), statement(letter, { on: '2018-02-20', languages: ['en'] })))
  must(await putUnderWatch(ours('2018-03-01'), { letter, lookOn: '2018-09-01', words: 'Invented.' }))
  await recordOutcome({ ...ours('2018-05-01'), now: new Date('2018-05-01T12:00:00Z') }, { letter, outcome: 'improved' })
  await letterTo('PHL', { sentOn: '2018-03-20', earlier: [reference] })
  const { whole, told } = await followed(letter)
  const said = await inLocaleOf(async (english) =>
    sayFollowed(told, whole, { nameOf: () => 'Philippines', lang: 'en', today: '2018-06-01', reference: english })
  )
  expect(said.steps.map(({ day, text }) => `${day}: ${text}`)).toEqual([
    '20 February 2018: Public statement',
    '1 March 2018: Put under watch until 1 September 2018',
    '20 March 2018: Further letter',
    '1 May 2018: What became of the matter: Improved'
  ])
  const timeline = await inLocaleOf(async () => timelineOf(whole, () => 'Philippines', told.steps))
  expect(timeline.map(({ day, text }) => `${day}: ${text}`)).toEqual(
    expect.arrayContaining([
      '20 February 2018: Public statement',
      '1 March 2018: Put under watch until 1 September 2018'
    ])
  )
})

test('the addendum has the letters of its year by region and State, each with its answers and its observation', async () => {
  const at = { sentOn: '2016-12-01' }
  const kenya = await letterTo('KEN', { ...at, names: [{ name: 'Wanjiru Invented', publicForm: 'full' }] })
  const both = await letterTo('EGY', {
    sentOn: '2017-11-30',
    addressees: ['Egypt', 'Benin'],
    mandates: ['defenders', 'torture']
  })
  await letterTo('TGO', { sentOn: '2016-11-30' })
  await letterTo('TGO', { sentOn: '2017-12-01' })
  const answer = (letter: string, from: string, receivedOn: string, form: string) =>
    recordReply(ours('2018-03-01'), { letters: [letter], from, receivedOn, form })
  must(await answer(kenya, 'Kenya', '2017-01-10', 'acknowledgement'))
  must(await answer(kenya, 'Kenya', '2018-01-31', 'substantive'))
  must(await answer(both, 'Egypt', '2018-02-01', 'substantive'))
  const words = 'Wanjiru Invented’s case is not answered.\n=SUM(A1)'
  must(await writeObservation(ours('2018-03-01'), { letter: kenya, was: null, words, lang: 'fr' }))

  const read = async (more: object = {}) => must(await readAddendum(ours('2018-03-01'), { year: '2017', ...more }))
  const paper = await read()
  expect(paper).toMatchObject({
    letters: 2,
    without: 1,
    from: '2016-12-01',
    to: '2017-11-30',
    repliesUntil: '2018-01-31'
  })
  expect(
    paper.parts.map(({ region, states }) => [
      region,
      states.map(({ state, letters }) => [state, letters.map(({ slug }) => slug)])
    ])
  ).toEqual([
    [
      'africa',
      [
        ['BEN', [both]],
        ['KEN', [kenya]]
      ]
    ],
    ['mena', [['EGY', [both]]]]
  ])
  expect((await read({ show: 'without' })).parts.flatMap(({ states }) => states.map(({ state }) => state))).toEqual([
    'BEN',
    'EGY'
  ])
  expect(must(await readAddendum(ours('2018-01-31'), {})).year).toBe(2017)
  expect(must(await readAddendum(ours('2018-02-01'), {})).year).toBe(2018)
  expect(codes(await readAddendum(ours('2018-02-01'), { year: 'last' }))).toHaveLength(1)

  expect(csvOfAddendum(paper, '2018-03-01').split('\r\n').slice(1, -1)).toEqual([
    '2017,africa,BEN,AL EGY 9/2018,AL,yes,2017-11-30,,,,no,2018-03-01',
    // A formula is disarmed, as in every file that a spreadsheet may open.
    `2017,africa,KEN,AL KEN 8/2018,AL,no,2016-12-01,2017-01-10 (A); 2018-01-31,"Wanjiru Invented’s case is not answered.\n'=SUM(A1)",fr,no,2018-03-01`,
    '2017,mena,EGY,AL EGY 9/2018,AL,yes,2017-11-30,,,,no,2018-03-01'
  ])
  const bytes = await inLocaleOf((english) =>
    plainToDocx(documentOfAddendum(sayAddendum(paper, english), { lang: 'en', asOf: '2018-03-01' }))
  )
  expect(await readDocxParagraphs(bytes.buffer)).toEqual([
    'Annual addendum: 2017',
    'A working paper for the editors of the addendum. It holds letters and answers that are not public: it does not leave the office.',
    'Letters of 1 December 2016 to 30 November 2017; answers until 31 January 2018.',
    'Letters: 2; without an observation: 1. As of 1 March 2018.',
    'Reference',
    'Kind',
    'Sent',
    'Date of reply',
    'Observation for the annual addendum',
    'Africa',
    'Benin',
    'AL EGY 9/2018',
    'Joint allegation letter',
    '30 November 2017',
    'none',
    'No observation yet.',
    'Kenya',
    'AL KEN 8/2018',
    'Allegation letter',
    '1 December 2016',
    '10 January 2017 (A), 31 January 2018',
    words,
    'Middle East and North Africa',
    'Egypt',
    'AL EGY 9/2018',
    'Joint allegation letter',
    '30 November 2017',
    'none',
    'No observation yet.',
    '(A): a mere acknowledgement of receipt.'
  ])

  // She takes her name back: from then on the paper is without the words in which it stands, and says so.
  const { rows } = await sql<{ id: string }>`
    select p.id from known.letter_person p join known.letter l on l.id = p.letter_id where l.slug = ${kenya}`.execute(
    house.db.owner
  )
  must(
    await withdrawNaming(
      ours('2018-03-02'),
      house.db.jobs,
      { letter: kenya, person: rows[0]!.id, spellings: [] },
      () => '[…]'
    )
  )
  const mended = await read()
  expect(mended.toMend).toEqual([kenya])
  expect(csvOfAddendum(mended, '2018-03-02')).not.toContain('Wanjiru')
  expect(JSON.stringify(mended)).not.toContain('Wanjiru')
})

test('a follow-up of substance becomes a letter of its own, once, and is found from the letter that it follows', async () => {
  const letter = await letterTo('CHL', { questions: ['Who?', 'Why?', 'Since when?'], language: 'fr' })
  const desk = ours('2018-06-01')
  const { id: reply } = must(
    await recordReply(desk, { letters: [letter], receivedOn: '2018-03-01', form: 'substantive' })
  )
  const marks = [
    { question: 1, mark: 'answered' as const },
    ...[2, 3].map((question) => ({ question, mark: 'not-answered' as const }))
  ]
  must(await markReply(desk, { reply, marks }))
  const { id: reminder } = must(await draftFollowUp(desk, { letter }))
  const inCase = crypto.randomUUID()
  await sql`insert into known."case" (id, mandate, opened_on, urgency) values (${inCase}, 'defenders', '2018-01-01', 'ordinary')`.execute(
    house.db.owner
  )
  const { id: of } = (await followed(letter)).whole.letter
  const waits = async (from = desk) => (await listWaysOn(from, must(await listReminders(from)).drafts)).get(reminder)
  expect(await waits()).toEqual({ case: null, further: null })
  await desk.db
    .transaction()
    .execute((trx) => insertCaseOf(trx, of, 'defenders', { case: inCase, draft: crypto.randomUUID() }))
  expect(await waits()).toEqual({ case: inCase, further: null })
  // Who keeps no case is not led into one.
  expect(await waits(ours('2018-06-01', 'editor'))).toBeUndefined()

  const draft = crypto.randomUUID()
  const begin = (from = desk, more: object = {}) => beginFurtherLetter(from, { reminder, case: inCase, draft, ...more })
  for (const from of [theirs('2018-06-01'), ours('2018-06-01', 'observer')])
    expect(codes(await begin(from))).toEqual(['reminder-not-found'])
  expect(codes(await begin(desk, { case: crypto.randomUUID() }))).toEqual(['not-found'])
  expect(must(await begin())).toMatchObject({
    case: inCase,
    draft,
    slug: letter,
    kind: 'AL',
    language: 'fr',
    addressee: { name: 'CHL', class: 'state' },
    open: ['Why?', 'Since when?']
  })
  // Pressed by a second one: she is led to the draft that was begun.
  expect(must(await begin(desk, { draft: crypto.randomUUID() })).draft).toBe(draft)
  expect(await waits()).toEqual({ case: inCase, further: { case: inCase, draft } })

  const said = async () => {
    const { whole, told } = await followed(letter)
    return inLocaleOf(async (english) =>
      sayFollowed(told, whole, { nameOf: () => '', lang: 'en', today: '2018-06-01', reference: english })
    )
  }
  expect((await said()).steps).toMatchObject([
    { text: 'Further letter', link: { href: `/en/cases/${inCase}/drafts/${draft}`, title: 'Letter in draft' } }
  ])
  const further = await letterTo('CHL', { earlier: [letter] })
  const { id: gone } = (await followed(further)).whole.letter
  await desk.db.transaction().execute(async (trx) => {
    await insertCaseOf(trx, gone, 'defenders', { case: inCase, draft })
    await endFollowUp(trx, desk, draft)
  })
  // Once it has gone it stands as the letter that it is, and the words of the follow-up wait no more.
  expect((await said()).steps).toMatchObject([{ text: 'Further letter', link: { href: `/en/letters/${further}` } }])
  expect(await waits()).toBeUndefined()
  expect((await followed(letter)).whole.leftOpen).toHaveLength(1)
})

async function inLocaleOf<T>(say: (english: Awaited<ReturnType<typeof lists>>) => Promise<T>): Promise<T> {
  const english = await lists(house.db.owner, 'en')
  return inLocale('en', () => say(english))
}
