import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findImpossibleStates } from '#mandate/communications/find-impossible-states.server.ts'
import { draftReminders } from '#mandate/communications/draft-reminders.ts'
import { listReminders } from '#mandate/communications/list-reminders.ts'
import { recordReminder } from '#mandate/communications/record-reminder.ts'
import { showReminder } from '#mandate/communications/show-reminder.ts'
import { confirmReminder } from '#mandate/corner/confirm-reminder.ts'
import { readReminder } from '#mandate/corner/read-reminder.ts'
import { inOffice, lettersDesk } from '#mandate/people/with-office.server.ts'
import { sendReminder } from '#mandate/correspondence/send-reminder.ts'
import { reminderWording } from '../../src/ui/reminder-words.ts'
import { addDays } from '#mandate/calendar.ts'
import { approveRelease } from '#mandate/communications/approve-release.ts'
import { grantExtension } from '#mandate/communications/grant-extension.ts'
import { listLetters } from '#mandate/communications/list-letters.ts'
import { markReply } from '#mandate/communications/mark-reply.ts'
import { settleMark } from '#mandate/communications/settle-mark.ts'
import { readDashboard } from '#mandate/communications/read-dashboard.ts'
import { readWholeLetter } from '#mandate/communications/read-whole-letter.ts'
import { refuseExtension } from '#mandate/communications/refuse-extension.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import { showProposedRelease } from '#mandate/communications/show-proposed-release.ts'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { withdrawFromPublic } from '#mandate/communications/withdraw-from-public.ts'
import { askExtension } from '#mandate/corner/ask-extension.ts'
import { askToWithhold } from '#mandate/corner/ask-to-withhold.ts'
import { commentOnReading } from '#mandate/corner/comment-on-reading.ts'
import { timelineOf } from '../../src/ui/office/letters/say-timeline.ts'
import { confirmReceipt } from '#mandate/corner/confirm-receipt.ts'
import { fileAnswer } from '#mandate/corner/file-answer.ts'
import { listMissions } from '#mandate/corner/list-missions.ts'
import { listOutstanding, type OwnLetters } from '#mandate/corner/list-outstanding.ts'
import { makeUploadLink } from '#mandate/corner/make-upload-link.ts'
import { openFiledFile } from '#mandate/corner/open-filed-file.ts'
import { openUploadLink } from '#mandate/corner/open-upload-link.ts'
import { readFiling } from '#mandate/corner/read-filing.ts'
import { readLetter } from '#mandate/corner/read-letter.ts'
import { revokeMission } from '#mandate/corner/revoke-mission.ts'
import { showPreview, showRelease } from '#mandate/releases/show-release.ts'
import { countFiled } from '#mandate/work/day.store.server.ts'
import { listAskedTime, listWaitingReplies } from '#mandate/work/decisions.store.server.ts'
import { officeWithMissions, type Diplomat } from '#tests/mission.ts'
import { codes, must } from '#tests/office-desk.ts'

// Who writes, and what, is invented.
const wording = reminderWording((state, language) => `${state} (${language})`)
let office: Awaited<ReturnType<typeof officeWithMissions>>
let peru: Diplomat
let chile: Diplomat
beforeAll(async () => {
  office = await officeWithMissions()
  for (const number of [1, 2, 3, 4, 5]) await office.letter(`AL PER ${number}/2026`)
  await office.letter('AL CHL 6/2026')
  await office.letter('AL PER 7/2026', { addressees: ['Peru', 'Chile'], mandates: ['defenders', 'torture'] })
  peru = await office.enrol('Peru', 'First Secretary of nowhere')
  chile = await office.enrol('Chile', 'Second Secretary of nowhere')
})
afterAll(() => office.close())

const file = (name: string, text: string, confidential = false) => ({ name, bytes: Buffer.from(text), confidential })
const answer = { form: 'substantive', answers: [] }
const askedTime = () =>
  office.house.db.owner.transaction().execute((trx) => listAskedTime(trx, 'defenders', office.today()))
const shown = async (slug: string) => must(await showLetter(office.house.at(office.today()), slug, office.today()))

test('she sees all that her State was sent, what is due first, and of another State nothing', async () => {
  const [{ outstanding, mandate }, ...more] = must(await listOutstanding(await office.at(peru))) as [
    OwnLetters,
    ...OwnLetters[]
  ]
  expect([mandate, more]).toEqual(['defenders', []])
  expect(outstanding.map(({ letter }) => letter.slug)).toEqual([
    'AL-PER-1-2026',
    'AL-PER-2-2026',
    'AL-PER-3-2026',
    'AL-PER-4-2026',
    'AL-PER-5-2026',
    'AL-PER-7-2026'
  ])
  expect(outstanding[0]!.clock).toEqual({ state: 'waiting', dueOn: '2026-04-03', days: 32 })
  const { letter } = must(await readLetter(await office.at(peru), 'AL-PER-7-2026'))
  expect(letter).toMatchObject({
    subject: 'What AL PER 7/2026 is about',
    signatories: ['defenders', 'torture'],
    questions: [{ number: 1, text: 'Why?' }, { number: 2 }]
  })
  expect(JSON.stringify(letter)).not.toMatch(/Chile|CHL/)
  expect(codes(await readLetter(await office.at(peru), 'AL-CHL-6-2026'))).toEqual(['letter-not-found'])
  expect(codes(await readLetter(await office.at(peru), 'AL-XXX-9-2026'))).toEqual(['letter-not-found'])
})

test('question by question: it is a reply on record at once, unread, and the receipt names it for both sides', async () => {
  const { letter } = must(await readLetter(await office.at(peru), 'AL-PER-1-2026'))
  const answers = letter.questions.map(({ id, number }) => ({ question: id, text: `Because of ${number}` }))
  const input = { ...answer, letters: ['AL-PER-1-2026'], text: 'Excellency', answers, annex: 'In confidence: nobody' }
  const files = [file('note.pdf', 'a note'), file('list.pdf', 'a list', true), file('note.pdf', 'a note')]
  const filed = must(await fileAnswer(await office.at(peru), input, files))
  const { addressees } = await shown('AL-PER-1-2026')
  expect(addressees[0]!.clock.state).toBe('answered-in-time')
  expect(addressees[0]!.replies).toMatchObject([
    { form: 'substantive', character: 'substantive-unassessed', receivedOn: '2026-03-02', publication: 'withheld' }
  ])
  const receipt = must(await readFiling(await office.at(peru), filed.filing.id))
  expect(receipt).toMatchObject({
    kind: 'answer',
    byName: 'First Secretary of nowhere',
    letters: [{ slug: 'AL-PER-1-2026' }],
    answers: [{ number: 1, question: 'Why?', text: 'Because of 1' }, { number: 2 }],
    files: [
      { name: 'note.pdf', size: 6, confidential: false, translation: null },
      { name: 'list.pdf', confidential: true }
    ]
  })
  const { filings } = must(await listMissions(office.officer()))
  expect(filings[0]).toMatchObject({
    id: filed.filing.id,
    state: 'PER',
    letters: ['AL PER 1/2026'],
    answers: [{ number: 1, question: 'Why?', text: 'Because of 1' }, { number: 2 }]
  })
  // Who reads the reply has it beside it, with what is in confidence marked so.
  const [reply] = must(await readWholeLetter(office.house.at(office.today()), 'AL-PER-1-2026')).replies
  expect(reply!.filed).toEqual([
    {
      id: filed.filing.id,
      annex: 'In confidence: nobody',
      files: [
        { position: 1, name: 'note.pdf', size: 6, confidential: false, translation: null },
        { position: 2, name: 'list.pdf', size: 6, confidential: true, translation: null }
      ]
    }
  ])
  const list = must(await openFiledFile(office.officer(), { filing: filed.filing.id, position: 2 }))
  expect([list.name, list.bytes.toString()]).toEqual(['list.pdf', 'a list'])
  expect(codes(await readFiling(await office.at(chile), filed.filing.id))).toEqual(['not-found'])
  expect((await findImpossibleStates(office.house.db.owner)).map(({ says }) => says)).toEqual([])
})

test('a courtesy translation stands beside the answer, in its language, and is no answer by itself', async () => {
  const translated = (translation: string) => ({ ...file('answer-fr.pdf', 'en français'), translation })
  const to = { ...answer, letters: ['AL-PER-5-2026'] }
  expect(codes(await fileAnswer(await office.at(peru), to, [translated('fr')]))).toEqual(['only-a-translation'])
  const said = { ...to, text: 'Respuesta con su traducción' }
  expect(codes(await fileAnswer(await office.at(peru), said, [translated('')]))).toEqual(['translation-language'])
  const { filing } = must(await fileAnswer(await office.at(peru), said, [translated('fr')]))
  expect(filing.files).toMatchObject([{ name: 'answer-fr.pdf', translation: 'fr' }])
  const [reply] = must(await readWholeLetter(office.house.at(office.today()), 'AL-PER-5-2026')).replies
  expect(reply).toMatchObject({
    translation: { state: 'come', by: null },
    translations: [{ id: null, language: 'fr', madeBy: 'mission', filing: { id: filing.id, position: 1 } }]
  })
})

test('it answers in any language of the list, into any of it goes the translation, and of one that the office does not read a translation is to be asked', async () => {
  const to = { ...answer, letters: ['AL-PER-5-2026'], text: 'Resposta em português' }
  expect(codes(await fileAnswer(await office.at(peru), { ...to, language: 'qq' }, []))).toEqual(['unknown-language'])
  const translated = { ...file('answer-uk.pdf', 'українською'), translation: 'qq' }
  for (const translation of ['qq', 'f\0', '\ud800'])
    expect(codes(await fileAnswer(await office.at(peru), to, [{ ...translated, translation }]))).toEqual([
      'translation-language'
    ])
  must(await fileAnswer(await office.at(peru), { ...to, language: 'pt' }, []))
  const read = async () => must(await readWholeLetter(office.house.at(office.today()), 'AL-PER-5-2026')).replies.at(-1)!
  expect(await read()).toMatchObject({ language: 'pt', translation: { state: 'to-ask' } })
  must(await fileAnswer(await office.at(peru), { ...to, text: 'Outra' }, [{ ...translated, translation: 'uk' }]))
  expect(await read()).toMatchObject({ language: null, translations: [{ language: 'uk', madeBy: 'mission' }] })
})

test('what is given in confidence is in no preview of a release', async () => {
  const { replies } = must(await readLetter(await office.at(peru), 'AL-PER-1-2026')).letter
  const desk = office.house.at(office.today())
  must(await scheduleRelease(desk, { reply: replies[0]!.id }))
  const preview = JSON.stringify(must(await showProposedRelease(desk, { reply: replies[0]!.id })))
  expect(preview).toContain('Because of 1')
  expect(preview).not.toMatch(/In confidence|a list|list\.pdf/)
})

test('the same sent twice, or by two clicks at once, is one filing and one reply; the same file is kept once', async () => {
  const input = { ...answer, letters: ['AL-PER-2-2026'], text: 'Our answer' }
  const files = [file('answer.pdf', 'the same file')]
  const both = await Promise.all([1, 2].map(async () => fileAnswer(await office.at(peru), input, files)))
  const again = must(await fileAnswer(await office.at(peru), input, files))
  expect(new Set([...both.map((one) => must(one).filing.id), again.filing.id]).size).toBe(1)
  expect(again.again).toBe(true)
  expect((await shown('AL-PER-2-2026')).addressees[0]!.replies).toHaveLength(1)
  const { letter: before } = must(await readLetter(await office.at(peru), 'AL-PER-2-2026'))
  const first = { question: before.questions[0]!.id, text: 'To the first alone' }
  must(await fileAnswer(await office.at(peru), { ...input, text: 'And another word', answers: [first] }, files))
  const { letter: then } = must(await readLetter(await office.at(peru), 'AL-PER-2-2026'))
  // A word to the whole may answer all of it, until somebody has read it.
  expect([before.part, then.part, then.questions.length]).toEqual([null, null, 2])
  const kept = await sql<{ count: number }>`
    select count(*) as count from known.mission_file where bytes = 'the same file'`.execute(office.house.db.owner)
  expect(kept.rows[0]!.count).toBe(1)
})

test('one answer to several letters is one reply to each; with one that is not hers nothing is filed', async () => {
  const to = (letters: string[]) => ({ ...answer, letters, text: 'To both of them' })
  expect(codes(await fileAnswer(await office.at(peru), to(['AL-PER-3-2026', 'AL-CHL-6-2026']), []))).toEqual([
    'letter-not-found'
  ])
  expect((await shown('AL-PER-3-2026')).addressees[0]!.replies).toEqual([])
  must(await fileAnswer(await office.at(peru), to(['AL-PER-3-2026', 'AL-PER-7-2026']), []))
  expect((await shown('AL-PER-3-2026')).addressees[0]!.clock.state).toBe('answered-in-time')
  const { addressees } = await shown('AL-PER-7-2026')
  expect(addressees.map(({ state, clock }) => [state, clock.state])).toEqual([
    ['PER', 'answered-in-time'],
    ['CHL', 'waiting']
  ])
  // Whoever reads the answer at the office has the questions of both before her.
  const { replies, otherQuestions } = must(await readWholeLetter(office.house.at(office.today()), 'AL-PER-3-2026'))
  const others = replies[0]!.questions.filter(({ slug }) => slug === 'AL-PER-7-2026')
  expect(others.map(({ id }) => otherQuestions[id])).toEqual(['Why?', 'Since when?'])
  const seen = must(await readLetter(await office.at(chile), 'AL-PER-7-2026'))
  expect([seen.letter.replies, seen.filings, seen.clock.state]).toEqual([[], [], 'waiting'])
})

test('more time is asked for, moves nothing by itself, and an officer grants it', async () => {
  const ask = async (until: string, reason = 'two ministries are to be heard') =>
    askExtension(await office.at(peru), { letter: 'AL-PER-4-2026', until, reason })
  expect(codes(await ask('2026-04-03'))).toEqual(['extension-shortens'])
  expect(codes(await ask('2127-04-03'))).toEqual(['extension-too-long'])
  // Two years from the day due at most, as the office may give: 731 days, since one of them may be a leap year.
  expect(codes(await ask('2028-04-04'))).toEqual(['extension-too-long'])
  expect(codes(await ask('2026-05-01', ' '))).toEqual(['required'])
  expect(
    codes(await askExtension(await office.at(chile), { letter: 'AL-PER-4-2026', until: '2026-05-01', reason: 'x' }))
  ).toEqual(['letter-not-found'])
  expect(
    codes(await askExtension(await office.at(peru), { letter: 'AL-PER-1-2026', until: '2026-05-01', reason: 'x' }))
  ).toEqual(['answered-already'])
  must(await ask('2026-05-01'))
  expect((await shown('AL-PER-4-2026')).addressees[0]).toMatchObject({
    clock: { state: 'waiting', dueOn: '2026-04-03' },
    replies: [{ form: 'extension-asked' }]
  })
  // It stands undecided for both until a day is given.
  const asked = { askedOn: '2026-03-02', until: '2026-05-01', refused: null }
  const stands = async () => [
    must(await readLetter(await office.at(peru), 'AL-PER-4-2026')).asked,
    ...Object.values(must(await readWholeLetter(office.house.at(office.today()), 'AL-PER-4-2026')).askedForTime)
  ]
  const both = (state: object) => [
    expect.objectContaining({ ...asked, ...state }),
    expect.objectContaining({ ...asked, ...state })
  ]
  expect(await stands()).toEqual(both({ state: 'asked', given: null }))
  // It waits among an officer's work, with what she needs to decide it, until it is decided.
  const waiting = await askedTime()
  expect(waiting).toMatchObject([
    { slug: 'AL-PER-4-2026', states: ['PER'], askedOn: '2026-03-02', until: '2026-05-01', dueOn: '2026-04-03' }
  ])
  expect(waiting[0]!.words).toBe('two ministries are to be heard')
  must(
    await grantExtension(office.house.at(office.today()), {
      letter: 'AL-PER-4-2026',
      until: '2026-05-01',
      reason: 'asked for, and our reasons are ours'
    })
  )
  const { clock, letter } = must(await readLetter(await office.at(peru), 'AL-PER-4-2026'))
  expect(clock.dueOn).toBe('2026-05-01')
  expect(await stands()).toEqual(both({ state: 'granted', given: '2026-05-01' }))
  expect(await askedTime()).toEqual([])
  expect(JSON.stringify(letter)).not.toContain('our reasons are ours')
})

test('more time is refused with a reason that the mission reads; the day stands, and it may ask once more in the same words', async () => {
  await office.letter('AL PER 8/2026')
  const to = { letter: 'AL-PER-8-2026' }
  const ask = async () =>
    must(await askExtension(await office.at(peru), { ...to, until: '2026-05-01', reason: 'holidays' }))
  const seen = async () => must(await readLetter(await office.at(peru), 'AL-PER-8-2026'))
  let filing = 'none yet'
  const say = async (more: object) => refuseExtension(office.house.at(office.today()), { ...to, filing, ...more })
  expect(codes(await say({ reason: 'urgent' }))).toEqual(['no-time-asked-for'])
  const first = await ask()
  filing = first.filing.id
  const waits = async () => (await askedTime()).map((one) => one.filing)
  expect(await waits()).toEqual([filing])
  expect((await seen()).noAsking).toBe('time-asked-already')
  expect(codes(await say({}))).toEqual(['reason-required'])
  expect(codes(await say({ reason: 'because' }))).toEqual(['not-in-list'])
  must(await say({ reason: 'urgent', words: 'He is in a cell.' }))
  expect(codes(await say({ reason: 'urgent' }))).toEqual(['no-such-step'])
  expect(await waits()).toEqual([])
  const refused = { state: 'refused', refused: { onDay: '2026-03-02', reason: 'urgent', words: 'He is in a cell.' } }
  expect(await seen()).toMatchObject({
    asked: refused,
    noAsking: null,
    clock: { state: 'waiting', dueOn: '2026-04-03' }
  })
  expect(JSON.stringify(await seen())).not.toContain('first officer')
  expect(
    Object.values(must(await readWholeLetter(office.house.at(office.today()), 'AL-PER-8-2026')).askedForTime)
  ).toMatchObject([refused])
  // Nobody else's mission has it, and the public will not.
  expect(codes(await readLetter(await office.at(chile), 'AL-PER-8-2026'))).toEqual(['letter-not-found'])
  const preview = must(
    await showPreview(office.house.at(office.today()), office.house.db.jobs, { slug: 'AL-PER-8-2026' })
  )
  expect(JSON.stringify(preview)).not.toMatch(/in a cell|urgent|refused/)
  office.pass(1)
  const second = await ask()
  expect([second.again, second.filing.id === first.filing.id, (await ask()).again]).toEqual([false, false, true])
  expect((await seen()).asked).toMatchObject({ filing: second.filing.id, state: 'asked' })
  // Who was shown the first, or none, answers neither: another stands now, and the clock with it.
  const grant = async (more: object) =>
    grantExtension(office.house.at(office.today()), { ...to, until: '2026-04-20', reason: 'after all', ...more })
  expect(codes(await say({ reason: 'urgent' }))).toEqual(['another-request-for-time'])
  for (const shown of [first.filing.id, null])
    expect(codes(await grant({ filing: shown }))).toEqual(['another-request-for-time'])
  expect(await seen()).toMatchObject({ asked: { state: 'asked' }, clock: { dueOn: '2026-04-03' } })
  // Refused a second time it is not offered again; given after all, it is as if it had not been.
  filing = second.filing.id
  must(await say({ reason: 'urgent' }))
  expect((await seen()).noAsking).toBe('time-refused-twice')
  must(await grant({ filing: second.filing.id }))
  expect(await seen()).toMatchObject({
    noAsking: null,
    asked: { state: 'granted', given: '2026-04-20' },
    clock: { dueOn: '2026-04-20' }
  })
  const told = timelineOf(must(await readWholeLetter(office.house.at(office.today()), 'AL-PER-8-2026')), () => 'Peru')
  expect(told.map(({ text, reason }) => (reason === null ? text : `${text}: ${reason}`))).toContain(
    'More time refused: The matter is urgent: life, liberty or physical integrity may be at stake. He is in a cell.'
  )
})

test('while one request waits no other is taken, and after the second refusal none, at once as one by one', async () => {
  await office.letter('AL PER 20/2026')
  const to = { letter: 'AL-PER-20-2026' }
  const ask = async (reason: string) => askExtension(await office.at(peru), { ...to, until: '2026-05-01', reason })
  const refuse = async (filing: string) =>
    must(await refuseExtension(office.house.at(office.today()), { ...to, filing, reason: 'urgent' }))
  for (const round of [1, 2]) {
    office.pass(1)
    const told = await Promise.all([1, 2, 3, 4].map((nth) => ask(`round ${round}, ${nth}`)))
    const [kept, ...more] = told.filter((one) => one.ok)
    expect(more).toEqual([])
    expect(told.flatMap((one) => (one.ok ? [] : codes(one)))).toEqual(Array(3).fill('time-asked-already'))
    await refuse(must(kept!).filing.id)
  }
  office.pass(1)
  expect(codes(await ask('once more'))).toEqual(['time-refused-twice'])
  expect((await shown('AL-PER-20-2026')).addressees[0]!.replies).toHaveLength(2)
})

test('answered in part, its clock runs on for the rest: the corner, the letter, the list and the counts say the same', async () => {
  await office.letter('AL PER 9/2026')
  const to = { letter: 'AL-PER-9-2026' }
  const says = async (today: string) => {
    const desk = office.house.at(today)
    const own = must(await readLetter({ ...(await office.at(peru)), today }, 'AL-PER-9-2026')).clock
    const listed = must(await listLetters(desk, { state: 'PER' })).letters.find(({ slug }) => slug === 'AL-PER-9-2026')!
    expect([
      must(await showLetter(desk, 'AL-PER-9-2026', today)).addressees[0]!.clock,
      listed.addressees[0]!.clock
    ]).toEqual([own, own])
    const clocks = ['overdue', 'week', 'waiting', 'answered'] as const
    const found = clocks.map(async (clock) => {
      const { letters } = must(await listLetters(desk, { state: 'PER', clock }))
      return letters.some(({ slug }) => slug === 'AL-PER-9-2026') ? [clock] : []
    })
    return { clock: own, in: (await Promise.all(found)).flat() }
  }
  const work = async (today: string) => must(await readDashboard(office.house.at(today)))!
  const overdueBefore = (await work('2026-05-02')).work.overdue
  const { questions } = must(await readLetter(await office.at(peru), 'AL-PER-9-2026')).letter
  const file = async (at: number) =>
    must(
      await fileAnswer(
        await office.at(peru),
        {
          ...answer,
          letters: ['AL-PER-9-2026'],
          text: 'Excellency',
          answers: [{ question: questions[at]!.id, text: 'So' }]
        },
        []
      )
    )
  await file(0)
  const part = { answered: 1, asked: 2 }
  const waiting = { clock: { state: 'waiting', dueOn: '2026-04-03', days: 32, part }, in: ['waiting'] }
  expect(await says('2026-03-02')).toEqual(waiting)
  expect((await says('2026-04-04')).clock).toEqual({ state: 'overdue', dueOn: '2026-04-03', days: 1, part })
  const { outstanding } = must(await listOutstanding(await office.at(peru)))[0]!
  expect(outstanding.map(({ letter }) => letter.slug)).toContain('AL-PER-9-2026')
  // It counts as a reply all the same.
  const counted =
    await sql`select answered, answered_on from known.fact f join known.letter l on l.id = f.letter_id where l.slug = 'AL-PER-9-2026'`.execute(
      office.house.db.owner
    )
  expect(counted.rows).toEqual([{ answered: true, answered_on: '2026-03-02' }])
  // The rest of it is given time, too: the day before, the due day, the day after.
  must(
    await askExtension(await office.at(peru), { ...to, until: '2026-05-01', reason: 'the second is with the courts' })
  )
  must(await grantExtension(office.house.at(office.today()), { ...to, until: '2026-05-01', reason: 'for the rest' }))
  for (const [today, state, days, lists] of [
    ['2026-04-30', 'waiting', 1, ['week', 'waiting']],
    ['2026-05-01', 'waiting', 0, ['week', 'waiting']],
    ['2026-05-02', 'overdue', 1, ['overdue']]
  ] as const)
    expect(await says(today)).toEqual({ clock: { state, dueOn: '2026-05-01', days, part }, in: lists })
  expect((await work('2026-05-01')).due).toContainEqual(
    expect.objectContaining({ slug: 'AL-PER-9-2026', dueOn: '2026-05-01', days: 0, part })
  )
  // Unanswered it was overdue by then as well.
  expect((await work('2026-05-02')).work.overdue).toBe(overdueBefore)
  // Read, it is what was read: an answer that fills the first question with words answers none.
  const [reply] = must(await readWholeLetter(office.house.at(office.today()), 'AL-PER-9-2026')).replies.filter(
    ({ form }) => form === 'substantive'
  )
  const read = (mark: string) =>
    markReply(office.house.at(office.today()), {
      reply: reply!.id,
      marks: [
        { question: 1, mark },
        { question: 2, mark: 'not-answered' }
      ]
    })
  const waits = async () =>
    (await office.house.db.owner.transaction().execute((trx) => listWaitingReplies(trx, 'defenders', null))).flatMap(
      (one) => (one.reply === reply!.id ? [one.step] : [])
    )
  expect(await waits()).toEqual(['read'])
  must(await read('partly'))
  expect(await waits()).toEqual([])
  expect((await says('2026-03-02')).clock.part).toEqual({ answered: 0, asked: 2 })
  must(await read('answered'))
  expect((await says('2026-03-02')).clock.part).toEqual(part)
  // Where two readers differ the stricter mark stands, until one says which counts: what is counted and what she reads agree.
  const desk = office.house.at(office.today())
  const seen = async () => {
    const { letter, clock } = must(await readLetter(await office.at(peru), 'AL-PER-9-2026'))
    const marks = letter.replies.find(({ id }) => id === reply!.id)!.marks.map(({ mark }) => mark)
    return [clock.part, marks.filter((mark) => mark === 'answered').length]
  }
  expect(await seen()).toEqual([part, 1])
  must(await markReply(desk, { reply: reply!.id, reader: 'Another', marks: [{ question: 1, mark: 'partly' }] }))
  expect(await seen()).toEqual([{ answered: 0, asked: 2 }, 0])
  must(await settleMark(desk, { reply: reply!.id, question: 1, mark: 'answered', words: 'for us alone' }))
  expect(await seen()).toEqual([part, 1])
  expect(JSON.stringify(must(await readLetter(await office.at(peru), 'AL-PER-9-2026')))).not.toContain('for us alone')
  await file(1)
  expect(await says('2026-05-02')).toMatchObject({ clock: { state: 'answered-in-time' }, in: ['answered'] })
  expect(codes(await askExtension(await office.at(peru), { ...to, until: '2026-06-01', reason: 'x' }))).toEqual([
    'answered-already'
  ])
  expect((await findImpossibleStates(office.house.db.owner)).map(({ says: fault }) => fault)).toEqual([])
})

test('a day is a day in Geneva: just before its midnight and just after, in winter and in summer', async () => {
  for (const [nth, [at, day]] of (
    [
      ['2026-03-02T22:59:00Z', '2026-03-02'],
      ['2026-03-02T23:01:00Z', '2026-03-03'],
      ['2026-07-01T21:59:00Z', '2026-07-01'],
      ['2026-07-01T22:01:00Z', '2026-07-02']
    ] as const
  ).entries()) {
    await office.letter(`AL PER 1${nth}/2026`)
    const slug = `AL-PER-1${nth}-2026`
    const now = new Date(at)
    const desk = { ...(await office.at(peru)), now, today: day }
    must(await askExtension(desk, { letter: slug, until: '2026-12-01', reason: `at ${at}` }))
    const { asked, letter } = must(await readLetter(desk, slug))
    expect([asked!.askedOn, letter.replies.some(({ receivedOn }) => receivedOn === day)]).toEqual([day, true])
    const whole = must(await readWholeLetter(office.house.at(day), slug))
    expect(Object.values(whole.askedForTime).map(({ askedOn }) => askedOn)).toEqual([day])
    const count = (from: string) => office.house.db.owner.transaction().execute((trx) => countFiled(trx, from))
    expect([(await count(day)) > 0, await count(addDays(day, 1))]).toEqual([true, 0])
  }
})

test('she says that the letter has come, once', async () => {
  must(await confirmReceipt(await office.at(peru), { letter: 'AL-PER-5-2026' }))
  expect((await shown('AL-PER-5-2026')).addressees[0]!.deliveries).toMatchObject([
    { state: 'receipt-confirmed', channel: 'corner' }
  ])
  expect(codes(await confirmReceipt(await office.at(peru), { letter: 'AL-PER-5-2026' }))).toEqual([
    'receipt-confirmed-already'
  ])
  expect(codes(await confirmReceipt(await office.at(chile), { letter: 'AL-PER-5-2026' }))).toEqual(['letter-not-found'])
})

test('the reading is hers to see and to comment once all of it is read, and not by whom or why', async () => {
  const reply = async () => must(await readLetter(await office.at(peru), 'AL-PER-2-2026')).letter.replies[0]!
  const { id } = await reply()
  const comment = { letter: 'AL-PER-2-2026', reply: id, text: 'The second question was answered on page 4.' }
  const desk = office.house.at(office.today())
  must(
    await markReply(desk, {
      reply: id,
      reader: 'A reader',
      marks: [{ question: 1, mark: 'partly', rationale: 'ours' }]
    })
  )
  expect((await reply()).marks).toEqual([])
  expect(codes(await commentOnReading(await office.at(peru), comment))).toEqual(['not-read-yet'])
  must(await markReply(desk, { reply: id, reader: 'A reader', marks: [{ question: 2, mark: 'answered' }] }))
  must(await markReply(desk, { reply: id, reader: 'Another', marks: [{ question: 2, mark: 'not-answered' }] }))
  const read = await reply()
  expect(read.marks.map(({ mark }) => mark).toSorted()).toEqual(['not-answered', 'partly'])
  expect(JSON.stringify(read)).not.toMatch(/ours|reader|Another/)
  must(await commentOnReading(await office.at(peru), comment))
  const beside = must(await readWholeLetter(office.house.at(office.today()), 'AL-PER-2-2026')).replies
  expect(beside.map(({ id: of, comments }) => [of === id, comments.map(({ text }) => text)])).toEqual(
    beside.map(({ id: of }) => (of === id ? [true, [comment.text]] : [false, []]))
  )
  expect(codes(await commentOnReading(await office.at(chile), comment))).toEqual(['letter-not-found'])
  const { filings } = must(await listMissions(office.officer()))
  expect(filings.find(({ kind }) => kind === 'comment')).toMatchObject({ state: 'PER', text: comment.text })
  await sql`update known.reply set publication = 'public', public_from = '2026-03-02' where id = ${id}`.execute(
    office.house.db.owner
  )
  expect(codes(await commentOnReading(await office.at(peru), { ...comment, text: 'Late' }))).toEqual(['public-already'])
  const withhold = { letter: 'AL-PER-2-2026', reason: 'a court is seized of it' }
  expect(codes(await askToWithhold(await office.at(peru), { ...withhold, reply: id }))).toEqual(['public-already'])
  expect(codes(await askToWithhold(await office.at(peru), { ...withhold, reason: '' }))).toEqual(['required'])
  must(await askToWithhold(await office.at(peru), withhold))
})

test('that something is not published is asked above its release, the letter’s and the reply’s apart', async () => {
  const { id } = must(await readLetter(await office.at(peru), 'AL-PER-7-2026')).letter.replies[0]!
  const asks = { letter: 'AL-PER-7-2026', reply: id, reason: 'the names in it' }
  const { filing } = must(await askToWithhold(await office.at(peru), asks))
  expect(must(await readFiling(await office.at(peru), filing.id))).toMatchObject({ reply: id, replyOn: '2026-03-02' })
  const asked = async (of: object, desk = office.house.at(office.today())) =>
    must(await showRelease(desk, office.house.db.jobs, of)).askedToWithhold.map(({ state, reason }) => [state, reason])
  expect(await asked({ slug: 'AL-PER-2-2026' })).toEqual([['PER', 'a court is seized of it']])
  expect(await asked({ slug: 'AL-PER-7-2026', reply: id })).toEqual([['PER', 'the names in it']])
  expect(await asked({ slug: 'AL-PER-7-2026' })).toEqual([])
  const { actor, ...desk } = office.house.at(office.today())
  const observer = { ...actor, role: 'observer' as const, mandate: 'defenders' }
  expect(await asked({ slug: 'AL-PER-2-2026' }, { ...desk, actor: observer })).toEqual([])
})

test('what is published all the same says why: on record, to the second, and to the mission once it is public', async () => {
  const desk = office.house.at(office.today())
  const second = { ...desk, actor: { ...desk.actor, id: 'a second' } }
  const of = { letter: 'AL-PER-2-2026' }
  const despite = 'It is read in public court already (invented).'
  const told = async () =>
    must(await readLetter(await office.at(peru), 'AL-PER-2-2026')).filings.flatMap(({ kind, despite: why }) =>
      kind === 'withhold' ? [why] : []
    )
  expect(codes(await scheduleRelease(desk, of))).toEqual(['asked-to-withhold'])
  must(await scheduleRelease(desk, { ...of, despite }))
  const before = must(await showProposedRelease(second, of))
  expect(before).toMatchObject({ despite })
  // What she asks after it was proposed nobody has answered: it is proposed anew.
  must(await askToWithhold(await office.at(peru), { ...of, reason: 'and a second court' }))
  expect(codes(await approveRelease(second, { ...of, proposal: before.proposal }))).toEqual(['asked-since-proposed'])
  must(await withdrawFromPublic(desk, { ...of, reason: 'asked again' }))
  must(await scheduleRelease(desk, { ...of, despite }))
  const { proposal } = must(await showProposedRelease(second, of))
  expect(proposal).not.toBe(before.proposal)
  expect(await told()).toEqual([null, null])
  // One request stands, the last; asked once more for the same reason, it files nothing and stops no second time.
  const shown = async () => must(await showRelease(second, office.house.db.jobs, { slug: 'AL-PER-2-2026' }))
  expect((await shown()).askedToWithhold.map(({ reason }) => reason)).toEqual(['and a second court'])
  const again = must(await askToWithhold(await office.at(peru), { ...of, reason: 'And a second  court.' }))
  expect(again.again).toBe(true)
  expect((await shown()).askedSince).toBe(false)
  expect(await told()).toEqual([null, null])
  must(await approveRelease(second, { ...of, proposal }))
  const shows = must(await showRelease(desk, office.house.db.jobs, { slug: 'AL-PER-2-2026' })).despite
  expect(shows).toEqual({ words: despite, firstBy: desk.actor.id, secondBy: 'a second' })
  // That it has its day the mission is not told.
  expect(await told()).toEqual([null, null])
  await sql`update known.letter set publication = 'public' where slug = 'AL-PER-2-2026'`.execute(office.house.db.owner)
  expect(await told()).toEqual([despite, despite])
  // What the office's role writes with nobody's second word is no word of the mandate's, of another letter least of all.
  const { owner } = office.house.db
  const isPublic = (publication: string, from: string | null) =>
    sql`update known.letter set publication = ${publication}, public_from = ${from}::date where slug = 'AL-PER-7-2026'`.execute(
      owner
    )
  await isPublic('public', office.today())
  await inOffice(office.house.db.office, 'defenders', (trx) =>
    sql`insert into known.release (subject_id, subject_kind, rule, first_by, first_on, public_from, despite, asked)
      select id, 'letter', 'policy', 'somebody', ${office.today()}::date, ${office.today()}::date, 'Forged', array(select f.id from known.filing f where f.kind = 'withhold')
      from known.letter where slug = 'AL-PER-7-2026'`.execute(trx)
  )
  expect(await told()).toEqual([despite, despite])
  await isPublic('withheld', null)
  await sql`delete from known.release where despite = 'Forged'`.execute(owner)
  must(await withdrawFromPublic(desk, { ...of, reason: 'a mistake' }))
  expect(await told()).toEqual([null, null])
  // Its first reason brought up again takes the place of the second, and was decided on; another reason was not.
  must(await scheduleRelease(desk, { ...of, despite }))
  const ask = async (reason: string) => must(await askToWithhold(await office.at(peru), { ...of, reason }))
  expect((await ask('A court is seized of it.')).again).toBe(false)
  expect(await shown()).toMatchObject({ askedSince: false, askedToWithhold: [{ reason: 'A court is seized of it.' }] })
  const both = await Promise.all(['a third court', 'the names in it'].map(ask))
  expect(both.map(({ again: was }) => was)).toEqual([false, false])
  expect((await shown()).askedToWithhold).toHaveLength(1)
  expect((await shown()).askedSince).toBe(true)
})

describe('what cannot be filed is refused in words', () => {
  const attempt = async (more: object, files: Parameters<typeof fileAnswer>[2] = []) =>
    codes(await fileAnswer(await office.at(peru), { ...answer, letters: ['AL-PER-5-2026'], ...more }, files))
  test('nothing at all, or nothing but what is in confidence', async () => {
    expect(await attempt({})).toEqual(['nothing-filed'])
    expect(await attempt({ annex: 'for you alone' })).toEqual(['only-in-confidence'])
    expect(await attempt({}, [file('a.pdf', 'a', true)])).toEqual(['only-in-confidence'])
    expect(await attempt({ letters: [], text: 'x' })).toEqual(['required'])
  })
  test('an empty file, too large ones, too many', async () => {
    expect(await attempt({}, [file('a.pdf', '')])).toEqual(['file-is-empty'])
    expect(await attempt({}, [file('a.pdf', 'x'.repeat(25_000_001))])).toEqual(['documents-too-large'])
    expect(
      await attempt(
        {},
        Array.from({ length: 21 }, (_, n) => file(`${n}.pdf`, `${n}`))
      )
    ).toEqual(['too-many-documents'])
  })
  test('a program, whatever it is called, as a document of an answer or in confidence', async () => {
    for (const confidential of [false, true]) {
      const files = [file('answer.exe', 'anything', confidential), file('note.pdf', 'MZ\0\u0001', confidential)]
      const refused = await fileAnswer(
        await office.at(peru),
        { ...answer, letters: ['AL-PER-1-2026'], text: 'x' },
        files
      )
      expect(refused).toMatchObject({
        ok: false,
        errors: [
          { code: 'file-not-taken', params: { value: 'answer.exe' } },
          { code: 'file-not-taken', params: { value: 'note.pdf' } }
        ]
      })
    }
  })
  test("a question of another letter, or of another State's", async () => {
    const { questions } = must(await readLetter(await office.at(chile), 'AL-CHL-6-2026')).letter
    expect(await attempt({ answers: [{ question: questions[0]!.id, text: 'x' }] })).toEqual(['question-not-asked'])
  })
  test('a letter that is still a draft is not there', async () => {
    await sql`update known.letter_addressee set delivery = 'draft' where letter_id = (select id from known.letter where slug = 'AL-PER-5-2026')`.execute(
      office.house.db.owner
    )
    expect(await attempt({ text: 'x' })).toEqual(['letter-not-found'])
    await sql`update known.letter_addressee set delivery = 'receipt-confirmed' where letter_id = (select id from known.letter where slug = 'AL-PER-5-2026')`.execute(
      office.house.db.owner
    )
  })
})

describe('a link for one answer', () => {
  const make = async (more: object = {}) =>
    must(await makeUploadLink(office.officer(), { letter: 'AL-CHL-6-2026', ...more })).token
  const open = (token: string) => openUploadLink(office.door(), { token })
  test('opens one letter and takes one answer: of two at once one, and then it says so', async () => {
    const token = await make()
    const { desk, opened } = must(await open(token))
    expect(opened.letter.slug).toBe('AL-CHL-6-2026')
    expect(codes(await fileAnswer(desk, { ...answer, letters: ['AL-PER-7-2026'], text: 'x' }, []))).toEqual([
      'letter-not-found'
    ])
    const both = await Promise.all(
      ['One', 'Another'].map((text) =>
        fileAnswer(desk, { ...answer, letters: ['AL-CHL-6-2026'], text }, [file('by-link.pdf', 'x', true)])
      )
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.flatMap(codes)).toEqual(['upload-link-no-more'])
    // The receipt is of what was kept: nobody can come back by the link to look.
    const [kept] = both.flatMap((one) => (one.ok ? [one.value.filing] : []))
    expect(kept).toMatchObject({
      kind: 'answer',
      byName: null,
      letters: [{ slug: 'AL-CHL-6-2026' }],
      answers: [],
      files: [{ name: 'by-link.pdf', size: 1, confidential: true }]
    })
    expect(['One', 'Another']).toContain(kept!.text)
    expect((await shown('AL-CHL-6-2026')).addressees[0]!.replies).toHaveLength(1)
    expect(codes(await open(token))).toEqual(['upload-link-used'])
    // Somebody who still has the page open sends again.
    expect(codes(await fileAnswer(desk, { ...answer, letters: ['AL-CHL-6-2026'], text: 'Again' }, []))).toEqual([
      'upload-link-no-more'
    ])
  })
  test('is good until its day, and till an officer takes it back', async () => {
    const [late, back] = [await make({ days: 1 }), await make()]
    const opened = must(await open(back)).desk
    const { missions } = must(await listMissions(office.officer()))
    const { links } = missions.find(({ state }) => state === 'CHL')!
    must(await revokeMission(office.officer(), { link: links.at(-1)!.id }))
    expect(codes(await open(back))).toEqual(['upload-link-unknown'])
    expect(codes(await fileAnswer(opened, { ...answer, letters: ['AL-CHL-6-2026'], text: 'Late' }, []))).toEqual([
      'upload-link-no-more'
    ])
    const { desk } = must(await open(late))
    office.pass(24 * 60 + 1)
    expect(codes(await open(late))).toEqual(['upload-link-over'])
    const atLast = { ...desk, now: office.door().now }
    expect(codes(await fileAnswer(atLast, { ...answer, letters: ['AL-CHL-6-2026'], text: 'Late' }, []))).toEqual([
      'upload-link-no-more'
    ])
    expect(codes(await open('x'.repeat(43)))).toEqual(['upload-link-unknown'])
    expect(codes(await open('no link'))).toEqual(['upload-link-unknown'])
    expect(codes(await revokeMission(office.officer(), { link: links[0]!.id }))).toEqual(['not-found'])
  })
  test('is not made for a letter that is not there, nor by who may not', async () => {
    expect(codes(await makeUploadLink(office.officer(), { letter: 'AL-XXX-1-2026' }))).toEqual(['letter-not-found'])
    expect(codes(await makeUploadLink(office.officer(), { letter: 'AL-PER-7-2026' }))).toEqual(['addressee-needed'])
    expect(codes(await makeUploadLink(office.officer('observer'), { letter: 'AL-CHL-6-2026' }))).toEqual([
      'not-allowed'
    ])
    expect(codes(await makeUploadLink(office.officer('case-officer', 'torture'), { letter: 'AL-CHL-6-2026' }))).toEqual(
      ['letter-not-found']
    )
  })
})

test('what one account files in a day has an end, and never hides what another filed', async () => {
  const desk = await office.at(await office.enrol('Chile', 'Third Secretary of nowhere'))
  const other = await office.at(await office.enrol('Peru', 'Fourth Secretary of nowhere'))
  const { account, now } = desk
  const owner = office.house.db.owner
  const asks = (reason: string, at = desk) => askToWithhold(at, { letter: 'AL-CHL-6-2026', reason })
  const last = { letter: 'AL-PER-5-2026', reason: 'the names of two' }
  must(await askToWithhold(other, last))
  must(await asks('before all others'))
  const flood = (most: number) => sql`
    insert into known.filing (account, kind, fingerprint, text, diplomat, filed_at)
      select ${account}::uuid, 'withhold', decode(md5(n::text) || md5(n::text), 'hex'), 'again', diplomat, ${now}
      from known.filing, generate_series(1, ${most}::int) n where text = 'before all others'`
  const { rows } = await sql<{ count: number }>`
    select count(*)::int from known.filing where account = ${account}::uuid and filed_at >= ${desk.today}::date`.execute(
    owner
  )
  await flood(199 - rows[0]!.count).execute(owner)
  must(await asks('the last of the day'))
  expect(await asks('one more')).toEqual({
    ok: false,
    errors: [{ code: 'filings-of-day', field: null, params: { most: 200 } }]
  })
  // The same once more is the receipt of the first, and tomorrow is another day.
  expect(must(await asks('the last of the day')).again).toBe(true)
  const tomorrow = { ...desk, now: new Date(now.getTime() + 86_400_000), today: addDays(desk.today, 1) }
  const large = must(
    await fileAnswer(tomorrow, { ...answer, letters: ['AL-CHL-6-2026'] }, [file('a.pdf', 'the most of a day')])
  )
  await sql`update known.filing_file set size = 199999990 where filing = ${large.filing.id}::uuid`.execute(owner)
  const more = (name: string) =>
    fileAnswer(tomorrow, { ...answer, letters: ['AL-CHL-6-2026'], text: name }, [file(name, '12345678901')])
  expect(codes(await more('b.pdf'))).toEqual(['documents-of-day'])
  must(await asks('words go on', tomorrow))
  const { filings } = must(await listMissions(office.officer()))
  expect(filings.filter(({ state }) => state === 'CHL')).toHaveLength(10)
  expect(filings.filter(({ text }) => text === last.reason)).toMatchObject([{ state: 'PER' }])
})

test('a request takes the place of one of its own mission, whoever has the role of the office', async () => {
  const { rows } = await sql<{ id: string; account: string; diplomat: string }>`
    select id, account, diplomat from known.filing where kind = 'withhold' and reply is null
      and id not in (select replaces from known.filing where replaces is not null) order by filed_at desc`.execute(
    office.house.db.owner
  )
  const [one] = rows
  const another = rows.find(({ account }) => account !== one!.account)!
  for (const column of ['replaces', 'repeats'])
    await expect(
      inOffice(office.house.db.office, 'defenders', (trx) =>
        sql`insert into known.filing (account, kind, fingerprint, text, diplomat, filed_at, replaces, repeats)
          values (${one!.account}, 'withhold', decode(md5('forged') || md5(${column}), 'hex'), 'forged', ${one!.diplomat}, ${office.door().now},
            ${column === 'replaces' ? another.id : one!.id}, ${column === 'replaces' ? null : another.id})`.execute(trx)
      )
    ).rejects.toMatchObject({ code: '42501' })
})

test('a reminder lies in the corner of its State alone, with its letters, until the mission says that it has come', async () => {
  office.pass(60 * 24 * 70)
  const reminded = await office.enrol('Peru', 'Minister of nowhere')
  const elsewhere = await office.enrol('Chile', 'Minister of elsewhere')
  // With the role of the office, as its routes have it.
  const desk = () => lettersDesk(office.officer())
  const drafted = must(await draftReminders(desk()))
  const { id } = drafted.find(({ state }) => state === 'PER')!
  const shownDraft = must(await showReminder(desk(), id, 'en', wording))
  if (shownDraft.status !== 'draft') throw new Error(shownDraft.status)
  const { facts, version, items } = shownDraft
  const go = () =>
    sendReminder(
      desk(),
      { reminder: id, language: 'en', channel: 'corner', facts, version },
      { mail: null, wording, page: async () => null }
    )
  const seen = async (who: Diplomat) =>
    must(await listOutstanding(await office.at(who))).flatMap((one) => one.reminders)
  expect(await seen(reminded)).toEqual([])
  must(await go())
  expect(codes(await go())).toEqual(['reminder-already-sent'])
  const slugs = items.map(({ slug }) => slug).toSorted((a, b) => a.localeCompare(b))
  expect(await seen(reminded)).toMatchObject([
    { id, kind: 'reminder', sentOn: office.today(), receiptOn: null, letters: slugs }
  ])
  expect(JSON.stringify(await seen(reminded))).not.toMatch(/Chile|CHL/)
  expect(await seen(elsewhere)).toEqual([])
  expect(codes(await readReminder(await office.at(elsewhere), id))).toEqual(['not-found'])
  expect(codes(await confirmReminder(await office.at(elsewhere), id))).toEqual(['not-found'])
  const { letters, reminder } = must(await readReminder(await office.at(reminded), id))
  expect(letters.map(({ letter }) => letter.slug).toSorted((a, b) => a.localeCompare(b))).toEqual(slugs)
  expect(reminder.text.parts!.letters).toHaveLength(slugs.length)
  expect(must(await readLetter(await office.at(reminded), slugs[0]!)).reminders).toMatchObject([{ id }])
  // Who holds a link for one answer reads its letter, and of no other.
  const { token } = must(await makeUploadLink(office.officer(), { letter: slugs[0]! }))
  const link = must(await openUploadLink(office.door(), { token })).desk
  expect(codes(await readReminder(link, id))).toEqual(['not-found'])

  must(await confirmReminder(await office.at(reminded), id))
  expect(codes(await confirmReminder(await office.at(reminded), id))).toEqual(['receipt-confirmed-already'])
  const { addressees } = await shown(slugs[0]!)
  expect(addressees.find(({ state }) => state === 'PER')!.reminders).toMatchObject([
    { ordinal: 1, channel: 'corner', sentOn: office.today(), receiptOn: office.today(), cameBack: false }
  ])
})

test('a reminder that was handed over is in no corner: what went is not known word for word', async () => {
  const desk = office.house.at(office.today())
  const { drafts } = must(await listReminders(desk))
  const chilean = drafts.find(({ state }) => state === 'CHL')!
  must(await recordReminder(desk, { reminder: chilean.id, channel: 'note-verbale' }, wording))
  const elsewhere = await office.enrol('Chile', 'Attaché of elsewhere')
  expect(must(await listOutstanding(await office.at(elsewhere))).flatMap((one) => one.reminders)).toEqual([])
})
