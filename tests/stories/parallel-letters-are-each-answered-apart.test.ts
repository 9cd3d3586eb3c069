import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertCaseOf, listLettersOfCase } from '#mandate/communications/case-of-letter.store.server.ts'
import { markReply } from '#mandate/communications/mark-reply.ts'
import { readWholeLetter } from '#mandate/communications/read-whole-letter.ts'
import { recordDelivery } from '#mandate/communications/record-delivery.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import { fileAnswer } from '#mandate/corner/file-answer.ts'
import { listOutstanding } from '#mandate/corner/list-outstanding.ts'
import { addToTray } from '#mandate/correspondence/add-to-tray.ts'
import { fileMail } from '#mandate/correspondence/file-mail.ts'
import { receiveMail } from '#mandate/correspondence/receive-mail.ts'
import { undoFiling } from '#mandate/correspondence/undo-filing.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { inLocale } from '#in-locale'
import { ofMandate } from '#platform/db-of-mandate.ts'
import { sayLetter } from '../../src/ui/office/letters/say-letter.ts'
import { approveShownRelease } from '#tests/approve-shown.ts'
import { officeWithMissions, type Diplomat } from '#tests/mission.ts'
import { must } from '#tests/office-desk.ts'

// Para. 62 of A/HRC/34/52: the State, the home State of the company, the company, its parent and its investor. All invented.
const inCase = crypto.randomUUID()
const parallel = {
  'AL PER 1/2026': ['Peru'],
  'AL CHE 2/2026': ['Switzerland'],
  'AL OTH 3/2026': [{ name: 'Invented Mine', class: 'company' }],
  'AL OTH 4/2026': [{ name: 'Invented Metals', class: 'company' }],
  'AL OTH 5/2026': [{ name: 'Bank of Invention', class: 'company' }]
}
const slugs = Object.keys(parallel).map((reference) => reference.replaceAll(/[ /]/g, '-'))
const [state, home, company, parent, investor] = slugs as [string, string, string, string, string]

let office: Awaited<ReturnType<typeof officeWithMissions>>
let swiss: Diplomat
const desk = (by?: string) => office.house.at(office.today(), by)
beforeAll(async () => {
  office = await officeWithMissions()
  await sql`insert into known."case" (id, mandate, opened_on, urgency) values (${inCase}, 'defenders', '2026-01-05', 'ordinary')`.execute(
    office.house.db.owner
  )
  for (const [reference, addressees] of Object.entries(parallel)) {
    const slug = await office.letter(reference, { addressees })
    const { letter } = must(await readWholeLetter(desk(), slug))
    await ofMandate(office.house.db.office, 'defenders')
      .transaction()
      .execute((trx) => insertCaseOf(trx, letter.id, 'defenders', { case: inCase, draft: crypto.randomUUID() }))
  }
  swiss = await office.enrol('Switzerland', 'Attaché of nowhere')
})
afterAll(() => office.close())

const whole = async (slug: string) => must(await readWholeLetter(desk(), slug))
/** Of each letter, in the order above, where its clock stands. */
const clocks = () => Promise.all(slugs.map(async (slug) => (await whole(slug)).addressees[0]!.clock.state))
const paper = async (what: string) =>
  must(
    await addToTray(
      desk(),
      { name: 'answer.pdf', receivedOn: office.today(), channel: 'by-hand', subject: what },
      Buffer.from(`%PDF-1.7 ${what}`),
      1e6
    )
  ).id
const mail = async (from: string, subject: string) =>
  must(
    await receiveMail(
      { ...desk('mail'), actor: { ...desk('mail').actor, role: 'system' } },
      Buffer.from(
        [
          `From: ${from}`,
          'Date: Mon, 2 Mar 2026 09:00:00 +0100',
          `Message-ID: <${crypto.randomUUID()}@invented.example>`,
          `Subject: ${subject}`,
          '',
          'An invented answer.'
        ].join('\r\n')
      )
    )
  ).id
const filed = async (id: string, ...letters: string[]) =>
  must(await fileMail(desk(), { mail: id, letters, form: 'substantive', summary: 'An invented answer' })).reply

/** The letter's page in an officer's words: the other letters of its case. */
async function beside(slug: string) {
  const reference = await lists(office.house.db.office, 'en')
  const ofSameCase = await listLettersOfCase(ofMandate(office.house.db.office, 'defenders'), inCase, office.today())
  const read = await whole(slug)
  return inLocale('en', () =>
    sayLetter(read, reference, office.today(), {
      isFromHere: false,
      withhold: [],
      followed: null,
      ofCase: { case: inCase, outcome: null },
      ofSameCase,
      lang: 'en'
    })
  ).beside.map(({ title, addressees }) => [title, ...addressees.map(({ name, clock }) => `${name}: ${clock.word}`)])
}

test('on the page of each the others stand, each with its addressee and its own clock', async () => {
  expect(await clocks()).toEqual(Array(5).fill('waiting'))
  expect(await beside(home)).toEqual([
    ['AL OTH 3/2026', 'Invented Mine: Waiting'],
    ['AL OTH 4/2026', 'Invented Metals: Waiting'],
    ['AL OTH 5/2026', 'Bank of Invention: Waiting'],
    ['AL PER 1/2026', 'Peru: Waiting']
  ])
})

test('the home State reads and answers its own in its corner, and of the others finds nothing', async () => {
  const seen = JSON.stringify(must(await listOutstanding(await office.at(swiss))))
  expect(seen).toContain('AL CHE 2/2026')
  for (const other of ['AL PER 1/2026', 'AL OTH 3/2026', 'Invented', 'Bank']) expect(seen).not.toContain(other)
  must(
    await fileAnswer(
      await office.at(swiss),
      { form: 'substantive', letters: [home], answers: [], text: 'Our courts are open to them' },
      []
    )
  )
  expect(await clocks()).toEqual(['waiting', 'answered-in-time', 'waiting', 'waiting', 'waiting'])
})

test('one paper of the company and its parent answers both letters; the investor’s mail its own; each clock stops apart', async () => {
  const both = await paper('AL OTH 3/2026 and AL OTH 4/2026')
  await filed(both, company, parent)
  expect(await clocks()).toEqual(['waiting', 'answered-in-time', 'answered-in-time', 'answered-in-time', 'waiting'])
  await filed(await mail('board@bank.invented.example', 'Your letter AL OTH 5/2026'), investor)
  expect(await clocks()).toEqual(['waiting', ...Array(4).fill('answered-in-time')])
  // Taken back, it leaves what others answered; put anew to one of the two it answers that one alone.
  must(await undoFiling(desk(), { mail: both, reason: 'The parent says nothing of itself' }))
  expect(await clocks()).toEqual(['waiting', 'answered-in-time', 'waiting', 'waiting', 'answered-in-time'])
  await filed(both, company)
  await filed(await paper('Of the parent alone: AL OTH 4/2026'), parent)
  expect(await clocks()).toEqual(['waiting', ...Array(4).fill('answered-in-time')])
})

test('each answer is judged for its own letter, and a step that one addressee reports moves no other', async () => {
  const [reply] = (await whole(parent)).replies
  const marks = [
    { question: 1, mark: 'answered' as const },
    { question: 2, mark: 'not-answered' as const }
  ]
  must(await markReply(desk('first reader'), { reply: reply!.id, marks }))
  must(await markReply(desk('second reader'), { reply: reply!.id, marks }))
  must(
    await recordDelivery(desk(), {
      letter: parent,
      addressees: [],
      step: 'receipt-confirmed',
      channel: 'by-hand',
      on: office.today()
    })
  )
  const read = await Promise.all(slugs.map(async (slug) => (await whole(slug)).replies.map((one) => one.assessment)))
  expect(read).toEqual([[], ['unread'], ['unread'], ['assessed'], ['unread']])
  const steps = await Promise.all(slugs.map(async (slug) => (await whole(slug)).addressees[0]!.delivery))
  expect(steps.map((step) => step === 'receipt-confirmed')).toEqual([false, false, false, true, false])
  expect(await beside(state)).toContainEqual(['AL OTH 4/2026', expect.stringMatching(/^Invented Metals: .*Answered/)])
})

test('one of them made public leaves the others in the office', async () => {
  const day = '2026-06-01'
  const of = { letter: investor }
  must(await scheduleRelease(office.house.at(day, 'first officer'), of))
  must(await approveShownRelease(office.house.at(day, 'second officer'), of))
  const { rows } = await sql<{ slug: string }>`select slug from released.letter`.execute(office.house.db.public)
  expect(rows).toEqual([{ slug: investor }])
  const standing = await Promise.all(slugs.map(async (slug) => (await whole(slug)).letter.publication))
  expect(standing).toEqual(['withheld', 'withheld', 'withheld', 'withheld', 'public'])
})
