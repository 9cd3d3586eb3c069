import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approveRelease } from '#mandate/communications/approve-release.ts'
import { correctLetter } from '#mandate/communications/correct-letter.ts'
import type { Desk } from '#mandate/communications/desk.ts'
import { findImpossibleStates } from '#mandate/communications/find-impossible-states.server.ts'
import { readWholeLetter } from '#mandate/communications/read-whole-letter.ts'
import { recordDelivery } from '#mandate/communications/record-delivery.ts'
import { publishDue } from '#mandate/communications/publish-due.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { showProposedRelease } from '#mandate/communications/show-proposed-release.ts'
import { listNamed } from '#mandate/communications/naming.store.server.ts'
import { withdrawNaming } from '#mandate/consents/withdraw-naming.ts'
import { findLetter, type WholeLetter } from '#mandate/publications/letters/find-letter.ts'
import { listHeldBack } from '#mandate/work/decisions.store.server.ts'
import { approveShownCorrection, approveShownRelease } from '#tests/approve-shown.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

// Every person is invented.
const [vesna, orlo] = ['Vesna Ardquillian', 'Orlo Finchbarrow']
const day = '2018-06-02'
let office: Awaited<ReturnType<typeof officeDesk>>
let next = 1
beforeAll(async () => {
  office = await officeDesk()
})
afterAll(() => office.close())

const letter = async (more: object = {}) =>
  must(
    await recordLetter(office.at('2018-03-01'), {
      kind: 'AL',
      reference: `AL EGY ${next++}/2018`,
      sentOn: '2018-02-01',
      addressees: ['Egypt'],
      mandates: ['defenders'],
      language: 'fr',
      names: [
        { name: vesna, publicForm: 'full' },
        { name: orlo, publicForm: 'full' }
      ],
      subject: `Of ${vesna}`,
      summary: `${vesna} and ${orlo} were held. Ardquillian's house was searched.`,
      questions: [`Where is ${vesna}?`, { text: `Where is ${orlo}?`, publicText: 'Where is he?' }],
      ...more
    })
  ).slug
const release = async (of: object) => {
  must(await scheduleRelease(office.at('2018-05-01'), of))
  must(await approveShownRelease(office.at('2018-05-01', 'second officer'), of))
}
const reply = async (letters: string[], summary = `Of ${vesna} nothing is known`) => ({
  reply: must(
    await recordReply(office.at('2018-04-02'), { letters, receivedOn: '2018-04-01', form: 'substantive', summary })
  ).id
})
const idOf = async (slug: string) => must(await showLetter(office.at(day), slug, day)).letter.id
const personOf = async (slug: string, name = vesna) =>
  (await listNamed(office.db.owner, await idOf(slug))).find((one) => one.name === name)!
const takeBack = async (slug: string, more: object = {}, desk: Desk = office.at(day)) =>
  withdrawNaming(desk, office.db.owner, { letter: slug, person: (await personOf(slug)).id, ...more }, () => '[occulté]')
const read = async (slug: string): Promise<WholeLetter> => {
  const found = await findLetter(office.db.owner, slug, day)
  if (!found || !('letter' in found)) throw new Error('not public')
  return found.letter
}
const eventsOf = async (slug: string) =>
  (
    await sql<{ type: string; said: string }>`select e.type, p.payload::text as said from platform.event e
      join platform.event_payload p on p.seq = e.seq where e.subject_id = ${await idOf(slug)} and e.type = 'naming-withdrawn'`.execute(
      office.db.owner
    )
  ).rows

test('it goes out of list, texts, questions and answer at once, by one person; nothing else does', async () => {
  const slug = await letter()
  await release({ letter: slug })
  await release(await reply([slug]))
  const before = await read(slug)
  expect(before.names).toEqual([orlo, vesna].toSorted())
  expect(must(await takeBack(slug))).toEqual({
    changed: true,
    stopped: false,
    left: [{ field: 'summary', parts: ['ardquillian'] }]
  })
  expect(await read(slug)).toMatchObject({
    names: [orlo],
    subject: 'Of [occulté]',
    summary: `[occulté] and ${orlo} were held. Ardquillian's house was searched.`,
    questions: [{ text: 'Where is [occulté]?' }, { text: 'Where is he?' }],
    replies: [{ summary: 'Of [occulté] nothing is known' }],
    withheldSince: day,
    changed: day
  })
  // What was sent stays what was sent.
  const { letter: kept } = must(await showLetter(office.at(day), slug, day))
  expect([kept.subject, kept.questions[0]!.text]).toEqual([`Of ${vesna}`, `Where is ${vesna}?`])
})

test('another spelling is taken out as well, once; done twice it is done once, and the log says of no one', async () => {
  const slug = await letter()
  await release({ letter: slug })
  must(await takeBack(slug))
  expect(must(await takeBack(slug))).toMatchObject({ changed: false })
  expect(must(await takeBack(slug, { spellings: ['Ardquillian'] }))).toEqual({
    changed: true,
    stopped: false,
    left: []
  })
  expect(must(await takeBack(slug, { spellings: ['Ardquillian'] }))).toMatchObject({ changed: false })
  expect((await read(slug)).summary).toBe(`[occulté] and ${orlo} were held. [occulté]'s house was searched.`)
  const events = await eventsOf(slug)
  expect(events).toHaveLength(2)
  expect(JSON.stringify(events)).not.toMatch(/vesna|ardquillian/i)
})

test('a reply to two letters is read without her at both, and a public act of cooperation too', async () => {
  const [one, other] = [
    await letter({ reprisal: { act: `${vesna} spoke`, body: 'Council' } }),
    await letter({ names: [], subject: 'Another', summary: 'x', questions: [] })
  ]
  for (const slug of [one, other]) await release({ letter: slug })
  await release(await reply([one, other]))
  must(await takeBack(one))
  for (const slug of [one, other]) expect((await read(slug)).replies[0]!.summary).toBe('Of [occulté] nothing is known')
  expect((await read(one)).reprisal).toMatchObject({ act: '[occulté] spoke' })
  expect((await read(other)).withheldSince).toBeNull()
})

describe('what was on its way', () => {
  test('a release that waits is not the one that was looked at any more', async () => {
    const slug = await letter()
    must(await scheduleRelease(office.at('2018-05-01'), { letter: slug }))
    const { proposal } = must(await showProposedRelease(office.at('2018-05-01', 'second officer'), { letter: slug }))
    must(await takeBack(slug, {}, office.at('2018-05-01')))
    const second = office.at('2018-05-01', 'second officer')
    expect(codes(await approveRelease(second, { letter: slug, proposal }))).toEqual(['proposal-changed'])
    must(await approveShownRelease(second, { letter: slug }))
    // Nobody had read it: nothing is said to be withheld since.
    expect(await read(slug)).toMatchObject({ names: [orlo], subject: 'Of [occulté]', withheldSince: null })
  })
  test('what two agreed to and becomes public by itself tomorrow is held back, until two look at it as it is now', async () => {
    const slug = await letter()
    const answer = await reply([slug])
    const agreed = async (on: string) => {
      for (const matter of [{ letter: slug }, answer]) {
        must(await scheduleRelease(office.at(on), matter))
        must(await approveShownRelease(office.at(on, 'second officer'), matter))
      }
    }
    await agreed('2018-03-03')
    const standing = async () => {
      const { letter: one, replies, steps } = must(await readWholeLetter(office.at('2018-04-30'), slug))
      const why = steps.filter(({ to }) => to === 'withheld').map(({ reason }) => reason)
      return [one.publication, replies[0]!.publication, ...why]
    }
    expect(await standing()).toEqual(['scheduled', 'scheduled'])
    must(await takeBack(slug, {}, office.at('2018-04-01')))
    expect((await standing()).slice(0, 3)).toEqual(['withheld', 'withheld', 'naming-taken-back'])
    const waits = async () =>
      (
        await office.db.owner.transaction().execute((trx) => listHeldBack(trx, office.at(day).mandate, '2018-04-30'))
      ).flatMap((one) => (one.slug === slug ? [one.what] : []))
    expect((await waits()).toSorted()).toEqual(['letter', 'reply'])
    must(await publishDue(office.at('2018-07-02', 'jobs', 'system')))
    expect(await findLetter(office.db.owner, slug, '2018-07-02')).toBeNull()
    await agreed('2018-07-03')
    expect(await waits()).toEqual([])
    expect(await read(slug)).toMatchObject({ names: [orlo], subject: 'Of [occulté]' })
  })
  test('a correction that would name her is refused, whether it waits or comes later', async () => {
    const slug = await letter()
    await release({ letter: slug })
    const correct = (more: object) =>
      correctLetter(office.at(day), { letter: slug, reason: 'as the original says', ...more })
    must(await correct({ publicVersion: { subject: `Of ${vesna}` } }))
    must(await takeBack(slug))
    expect(codes(await approveShownCorrection(office.at(day, 'second officer'), { letter: slug }))).toEqual([
      'withheld-name-in-public-text'
    ])
    for (const publicForm of ['initials', 'full'])
      expect(codes(await correct({ names: [{ name: vesna.toUpperCase(), publicForm }] }))).toEqual([
        'naming-taken-back'
      ])
    // Not even where the list has her no more.
    expect(codes(await correct({ names: [], publicVersion: { subject: `Of ${vesna}` } }))).toEqual([
      'withheld-name-in-public-text'
    ])
  })
  test('an answer that comes later and names her is not released so', async () => {
    const slug = await letter()
    await release({ letter: slug })
    must(await takeBack(slug))
    const of = await reply([slug], `${vesna.toUpperCase()} is at home`)
    expect(codes(await scheduleRelease(office.at(day), of))).toEqual(['withheld-name-in-public-text'])
  })
})

describe('to an addressee', () => {
  const addresseeOf = async (slug: string) => must(await showLetter(office.at(day), slug, day)).addressees[0]!
  const queue = async (slug: string) => {
    const { id } = await addresseeOf(slug)
    await sql`insert into known.mail_out (addressee_id, seq, address, message_id, subject, body, queued_on, by_actor)
      values (${id}, 1, 'mission@invented.example', ${`${id}.1@vigie.example`}, ${slug}, 'What was sent', ${day}, 'an officer')`.execute(
      office.db.owner
    )
    return id
  }
  test('a mail that has not left is stopped, and the letter names her to it no more', async () => {
    const slug = await letter()
    const addressee = await queue(slug)
    expect(must(await takeBack(slug, { addressee }))).toMatchObject({ changed: true, stopped: true })
    expect((await addresseeOf(slug)).delivery).toBe('returned')
    const { rows } = await sql`select state, said from known.mail_out where addressee_id = ${addressee}`.execute(
      office.db.owner
    )
    expect(rows).toEqual([{ state: 'failed', said: 'naming-taken-back' }])
    expect(codes(await recordDelivery(office.at(day), { letter: slug, step: 'transmitted' }))).toEqual([
      'naming-taken-back'
    ])
    expect((await personOf(slug)).takenBack).toEqual([{ addressee, on: day }])
    expect(must(await takeBack(slug, { addressee }))).toMatchObject({ changed: false })
  })
  test('where it has arrived nothing moves; the State reads the public page, too, which names her no more', async () => {
    const slug = await letter()
    await release({ letter: slug })
    const { id: addressee } = await addresseeOf(slug)
    expect(must(await takeBack(slug, { addressee }))).toMatchObject({ changed: true, stopped: false })
    expect((await addresseeOf(slug)).delivery).toBe('transmitted')
    expect((await read(slug)).names).toEqual([orlo])
  })
})

test('what bad input gets', async () => {
  const [slug, other] = [await letter(), await letter()]
  const stranger = { ...office.at(day), actor: { ...office.at(day).actor, trusted: false } }
  expect(codes(await takeBack(slug, {}, stranger))).toEqual(['letter-not-found'])
  expect(codes(await takeBack(slug, {}, office.at(day, 'the operator', 'operator')))).toEqual(['not-allowed'])
  expect(codes(await takeBack(slug, { person: (await personOf(other)).id }))).toEqual(['person-not-found'])
  expect(codes(await takeBack(slug, { person: 'she' }))).toEqual(['person-not-found'])
  const { id } = must(await showLetter(office.at(day), other, day)).addressees[0]!
  expect(codes(await takeBack(slug, { addressee: id }))).toEqual(['not-an-addressee'])
  expect(await eventsOf(slug)).toEqual([])
})

test('the office’s own role takes nobody’s word back, and nothing is impossible afterwards', async () => {
  const slug = await letter()
  const id = await idOf(slug)
  await expect(
    office.db.office.transaction().execute(async (trx) => {
      await sql`select set_config('vigie.mandate', 'defenders', true)`.execute(trx)
      await sql`insert into known.naming_withdrawal (letter_id, name, was_read, on_day, by_actor) values (${id}, 'x', false, ${day}, 'x')`.execute(
        trx
      )
    })
  ).rejects.toThrow(/permission denied/)
  expect(await findImpossibleStates(office.db.jobs)).toEqual([])
})
