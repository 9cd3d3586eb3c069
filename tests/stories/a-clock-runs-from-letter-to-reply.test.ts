import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#mandate/calendar.ts'
import { addTranslation } from '#mandate/communications/add-translation.ts'
import { dropTranslation } from '#mandate/communications/drop-translation.ts'
import { grantExtension } from '#mandate/communications/grant-extension.ts'
import { markReply } from '#mandate/communications/mark-reply.ts'
import { openTranslation } from '#mandate/communications/open-translation.ts'
import { pauseClock } from '#mandate/communications/pause-clock.ts'
import { lettersBeside } from '#mandate/companies/letters-beside.ts'
import { listCompanies } from '#mandate/companies/list-companies.ts'
import { recordCompany } from '#mandate/companies/record-company.ts'
import { recordHolding } from '#mandate/companies/record-holding.ts'
import { readWholeLetter } from '#mandate/communications/read-whole-letter.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { resumeClock } from '#mandate/communications/resume-clock.ts'
import { sayTranslation } from '#mandate/communications/say-translation.ts'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { listAwaited } from '#mandate/communications/translations.store.server.ts'
import { showRelease } from '#mandate/releases/show-release.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

const sentOn = '2016-01-10'
const on = (day: number) => addDays(sentOn, day)
let office: Awaited<ReturnType<typeof officeDesk>>
let slug: string
let next = 1
beforeAll(async () => {
  office = await officeDesk()
})
afterAll(() => office.close())

const send = async (kind: string, more: object = {}) =>
  must(
    await recordLetter(office.at(sentOn), {
      kind,
      reference: `${kind} PER ${next++}/2016`,
      sentOn,
      addressees: ['Peru'],
      ...more
    })
  ).slug
const clockOn = async (day: string) => must(await showLetter(office.at(day), slug, day)).addressees[0]!.clock

describe.each([
  ['UA', 30],
  ['AL', 60],
  ['OL', 60]
])('a letter of kind %s', (kind, days) => {
  beforeEach(async () => {
    slug = await send(kind)
  })
  test('waits on the day before and on the due day, and is overdue on the day after', async () => {
    expect(await clockOn(on(days - 1))).toEqual({ state: 'waiting', dueOn: on(days), days: 1 })
    expect(await clockOn(on(days))).toEqual({ state: 'waiting', dueOn: on(days), days: 0 })
    expect(await clockOn(on(days + 1))).toEqual({ state: 'overdue', dueOn: on(days), days: 1 })
  })
  test('is answered in time on the due day, late on the day after', async () => {
    must(await recordReply(office.at(on(days + 9)), { letters: [slug], receivedOn: on(days), form: 'substantive' }))
    expect(await clockOn(on(days + 9))).toEqual({ state: 'answered-in-time', dueOn: on(days), days })
    slug = await send(kind)
    must(await recordReply(office.at(on(days + 9)), { letters: [slug], receivedOn: on(days + 1), form: 'substantive' }))
    expect(await clockOn(on(days + 9))).toEqual({ state: 'answered-late', dueOn: on(days), days: days + 1 })
  })
  test.each(['acknowledgement', 'extension-asked', 'awaiting-translation'])(
    'is not stopped by a reply of form %s',
    async (form) => {
      must(await recordReply(office.at(on(5)), { letters: [slug], receivedOn: on(3), form }))
      expect((await clockOn(on(days))).state).toBe('waiting')
      expect((await clockOn(on(days + 1))).state).toBe('overdue')
    }
  )
})

describe('a reply that waits for its translation', () => {
  const whole = async (day: string) => must(await readWholeLetter(office.at(day), slug)).replies[0]!
  const waiting = async () => {
    slug = await send('AL')
    const said = { letters: [slug], receivedOn: on(10), form: 'awaiting-translation', language: 'ru', summary: 'Ответ' }
    return must(await recordReply(office.at(on(10)), said)).id
  }
  test('is asked for, is overdue after its days, and is on the day of the office until it is there', async () => {
    const reply = await waiting()
    expect((await whole(on(10))).translation).toEqual({ state: 'to-ask' })
    must(await sayTranslation(office.at(on(12), 'who asked'), { reply, word: 'asked' }))
    const asked = { state: 'asked', on: on(12), by: 'who asked', dueOn: on(26), isOverdue: false }
    expect((await whole(on(26))).translation).toEqual(asked)
    expect((await whole(on(27))).translation).toEqual({ ...asked, isOverdue: true })
    const awaited = async () =>
      (await listAwaited(office.db.owner, 'defenders', { reads: ['en'], days: 14 }, 20)).filter(
        (one) => one.reply === reply
      )
    expect(await awaited()).toMatchObject([{ slug, states: ['PER'], said: { on: on(12) } }])
    must(
      await addTranslation(office.at(on(20)), {
        reply,
        language: 'en',
        madeBy: 'translators',
        words: 'x',
        form: 'substantive'
      })
    )
    expect(await awaited()).toEqual([])
  })
  test('waits no more once a translation is there: what it is then is asked before, and the clock follows', async () => {
    const reply = await waiting()
    const beside = { reply, language: 'en', madeBy: 'mission', words: 'The answer' }
    expect(codes(await addTranslation(office.at(on(20)), beside))).toEqual(['form-after-translation'])
    expect((await whole(on(20))).translations).toEqual([])
    expect(codes(await addTranslation(office.at(on(20)), { ...beside, form: 'awaiting-translation' }))).not.toEqual([])
    must(await addTranslation(office.at(on(20), 'who put it'), { ...beside, form: 'substantive' }))
    expect(await whole(on(20))).toMatchObject({
      form: 'substantive',
      translation: { state: 'come', on: on(20), by: 'who put it' },
      translations: [{ language: 'en', madeBy: 'mission', words: 'The answer', file: null }]
    })
    // It had come on the day on which it came, in whatever language.
    expect((await clockOn(on(20))).state).toBe('answered-in-time')
    expect(codes(await markReply(office.at(on(21)), { reply, form: 'awaiting-translation' }))).toEqual([
      'translation-is-there'
    ])
    expect(codes(await sayTranslation(office.at(on(21)), { reply, word: 'asked' }))).toEqual(['translation-is-there'])
  })
  test('may need none: then it is said what it is', async () => {
    const reply = await waiting()
    const none = { reply, word: 'not-needed' }
    expect(codes(await sayTranslation(office.at(on(20)), none))).toEqual(['form-after-translation'])
    must(await sayTranslation(office.at(on(20)), { ...none, form: 'acknowledgement' }))
    expect(await whole(on(20))).toMatchObject({ form: 'acknowledgement', translation: { state: 'not-needed' } })
  })
  test('has words or a file, of a kind that is taken; it stays in the office, and can be taken away', async () => {
    const reply = await waiting()
    const base64 = Buffer.from('%PDF-1.7 a translation').toString('base64url')
    const add = (more: object) =>
      addTranslation(office.at(on(20)), { reply, language: 'fr', madeBy: 'office', form: 'substantive', ...more })
    const file = { name: 'réponse.pdf', base64 }
    expect(codes(await add({}))).toEqual(['translation-words-or-file'])
    expect(codes(await add({ words: 'x', file }))).toEqual(['translation-words-or-file'])
    expect(codes(await add({ file: { name: 'x.exe', base64 } }))).toEqual(['file-not-taken'])
    const { id } = must(await add({ file }))
    const opened = must(await openTranslation(office.at(on(20)), { reply, translation: id }))
    expect([opened.name, opened.bytes.toString()]).toEqual(['réponse.pdf', '%PDF-1.7 a translation'])
    const { becomesPublic } = must(await showRelease(office.at(on(20)), office.db.owner, { slug, reply }))
    expect(JSON.stringify(becomesPublic)).not.toContain('a translation')
    must(await dropTranslation(office.at(on(21)), { reply, translation: id }))
    expect((await whole(on(21))).translations).toEqual([])
    expect(codes(await dropTranslation(office.at(on(21)), { reply, translation: id }))).toEqual(['not-found'])
  })
})

test('an extension moves the due day, and never to an earlier one', async () => {
  slug = await send('AL')
  expect(
    must(await grantExtension(office.at(on(50)), { letter: slug, until: on(75), reason: 'asked by note verbale' }))
  ).toEqual({ state: 'waiting', dueOn: on(75), days: 25 })
  expect((await clockOn(on(75))).state).toBe('waiting')
  expect((await clockOn(on(76))).state).toBe('overdue')
  expect(codes(await grantExtension(office.at(on(60)), { letter: slug, until: on(70), reason: 'again' }))).toEqual([
    'extension-shortens'
  ])
})

test('an extension gives two years at most: a slip of a century, which nobody can take back, is refused', async () => {
  slug = await send('AL')
  const give = (until: string) => grantExtension(office.at(on(50)), { letter: slug, until, reason: 'a slip' })
  const slip = await give(on(75).replace(/^\d\d/, (century) => String(Number(century) + 1)))
  expect(codes(slip)).toEqual(['extension-too-long'])
  const { most } = (slip as unknown as { errors: { params: { most: string } }[] }).errors[0]!.params
  expect(codes(await give(addDays(most, 1)))).toEqual(['extension-too-long'])
  must(await give(most))
})

test('a pause adds the days that it lasted', async () => {
  slug = await send('AL')
  must(await pauseClock(office.at(on(20)), { letter: slug, reason: 'post does not reach the capital' }))
  expect(codes(await pauseClock(office.at(on(21)), { letter: slug, reason: 'again' }))).toEqual(['already-paused'])
  expect(await clockOn(on(300))).toEqual({ state: 'paused', dueOn: on(60), days: 40 })
  must(await resumeClock(office.at(on(30)), { letter: slug, reason: 'it does again' }))
  expect(codes(await resumeClock(office.at(on(31)), { letter: slug, reason: 'again' }))).toEqual(['not-paused'])
  expect((await clockOn(on(70))).state).toBe('waiting')
  expect((await clockOn(on(71))).state).toBe('overdue')
})

test('one reply answers several letters, and a letter has several replies', async () => {
  const [first, second] = [
    await send('AL'),
    await send('UA', { addressees: ['Peru', { name: 'A company', class: 'company' }] })
  ]
  expect(
    codes(await recordReply(office.at(on(9)), { letters: [first, second], receivedOn: on(8), form: 'substantive' }))
  ).toEqual(['addressee-needed'])
  must(
    await recordReply(office.at(on(9)), {
      letters: [first, second],
      from: 'Pérou',
      receivedOn: on(8),
      form: 'substantive'
    })
  )
  must(
    await recordReply(office.at(on(20)), {
      letters: [second],
      from: 'A company',
      receivedOn: on(19),
      form: 'acknowledgement'
    })
  )
  const { addressees } = must(await showLetter(office.at(on(40)), second, on(40)))
  expect(addressees.map(({ clock }) => clock.state)).toEqual(['answered-in-time', 'overdue'])
  slug = first
  expect((await clockOn(on(40))).state).toBe('answered-in-time')
})

test('one matter goes to the State, the company and who owned it on that day: each has its own clock, answer and steps', async () => {
  const desk = office.at('2026-01-01')
  const company = async (name: string, homeState: string) =>
    must(await recordCompany(desk, { name, kind: 'company', sector: 'mining', homeState })).id
  const mine = await company('Invented Mine', 'PER')
  const said = {
    company: mine,
    as: 'parent',
    title: 'Invented report',
    address: 'https://invented.example/r',
    readOn: '2026-01-01',
    noPerson: true
  }
  must(
    await recordHolding(desk, {
      ...said,
      other: await company('Old Invented Group', 'CAN'),
      to: '2016-01-05',
      from: '2010'
    })
  )
  must(await recordHolding(desk, { ...said, other: await company('New Invented Group', 'CHE'), from: '2016-01-06' }))
  const register = must(await listCompanies(desk))
  const concerned = register.companies.find(({ id }) => id === mine)!
  const beside = lettersBeside(concerned, '2016-01-05', register, ['PER'])
  expect(beside.map(({ as, name }) => [as, name])).toEqual([
    ['company', 'Invented Mine'],
    ['home-state', 'CAN'],
    ['parent', 'Old Invented Group']
  ])
  expect(lettersBeside(concerned, '2016-01-06', register, ['PER']).at(-1)!.name).toBe('New Invented Group')
  const actors = beside.filter(({ class: of }) => of === 'company').map(({ name, class: of }) => ({ name, class: of }))
  const letters = [await send('AL')]
  for (const actor of actors) letters.push(await send('AL', { addressees: [actor] }))
  const answer = (at: number, day: number, steps: string[]) => {
    const reply = { letters: [letters[at]], receivedOn: on(day), form: 'substantive', steps }
    return recordReply(office.at(on(day)), reply)
  }
  must(await answer(1, 20, ['investigation-opened']))
  must(await answer(2, 70, ['reparation']))
  const shown = []
  for (const one of letters) shown.push(must(await showLetter(office.at(on(80)), one, on(80))))
  expect(shown.map(({ addressees }) => addressees.map(({ clock }) => clock.state))).toEqual([
    ['overdue'],
    ['answered-in-time'],
    ['answered-late']
  ])
  const stepsOf = async (letter: string) => {
    const { rows } = await sql<{ step: string }>`select s.step from known.letter l
      join known.letter_addressee a on a.letter_id = l.id join known.reply_to t on t.addressee_id = a.id
      join known.reply_step s on s.reply_id = t.reply_id where l.slug = ${letter}`.execute(office.db.owner)
    return rows.map(({ step }) => step)
  }
  expect(await Promise.all(letters.map(stepsOf))).toEqual([[], ['investigation-opened'], ['reparation']])
})

test('every step of the reply machine is on record, and the log has its events', async () => {
  slug = await send('AL')
  must(await recordReply(office.at(on(5)), { letters: [slug], receivedOn: on(3), form: 'acknowledgement' }))
  must(await recordReply(office.at(on(9)), { letters: [slug], receivedOn: on(8), form: 'substantive' }))
  const { addressees } = must(await showLetter(office.at(on(9)), slug, on(9)))
  const { rows } =
    await sql`select from_state, to_state, on_day from known.transition where machine = 'reply' and subject_id = ${addressees[0]!.id}::uuid order by id`.execute(
      office.db.owner
    )
  expect(rows).toEqual([
    { from_state: 'none', to_state: 'acknowledged', on_day: on(5) },
    { from_state: 'acknowledged', to_state: 'answered', on_day: on(9) }
  ])
})
