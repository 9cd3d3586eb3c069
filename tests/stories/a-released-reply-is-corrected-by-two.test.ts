import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addTranslation } from '#mandate/communications/add-translation.ts'
import { offerTranslation } from '#mandate/communications/offer-translation.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { findLetter } from '#mandate/publications/letters/find-letter.ts'
import { letterAsData } from '#mandate/publications/letters/letter-as-data.ts'
import { listNews } from '#mandate/publications/letters/list-letters.ts'
import { listReleases } from '#mandate/releases/list-releases.ts'
import { showPreview } from '#mandate/releases/show-release.ts'
import { codes, must } from '#tests/office-desk.ts'
import { officeOfPeople, type Officer } from '#tests/officers.ts'
import { releaseWords } from '#tests/release-words.ts'

// Over 20 s: ten letters, each with a reply, are put on record and released by the signed words of two officers.

const today = '2026-03-02'
let office: Awaited<ReturnType<typeof officeOfPeople>>
let ama: Officer
let bo: Officer
const { at, show, say, done } = releaseWords(() => office, today)
beforeAll(async () => {
  office = await officeOfPeople(`${today}T09:00:00Z`)
  ama = await office.first()
  bo = await office.enrol(ama, 'Bo Invented')
  must(await office.confirm(ama, bo))
})
afterAll(() => office.close())

type Of = string | [slug: string, reply: string]
const release = async (of: Of) => {
  must(await say(ama, 'propose', of))
  const { proposed } = await (typeof of === 'string' ? showOf(of) : show(bo, ...of))
  must(await done(bo, must(await say(bo, 'approve', of, { proposal: proposed!.proposal })).id))
}
const showOf = async (id: string) => show(bo, (await slugOf(id))!)
const slugOf = async (id: string) =>
  (await sql<{ slug: string }>`select slug from known.letter where id = ${id}::uuid`.execute(office.house.db.owner))
    .rows[0]?.slug

let number = 0
/** A letter and a reply to it that the public reads. All of it, and every person, is invented. */
async function released(more: object = {}, isRead = true) {
  const input = {
    kind: 'AL',
    reference: `AL EGY ${++number}/2018`,
    sentOn: '2018-01-03',
    addressees: ['Egypt'],
    names: [{ name: 'Amina Invented', sex: 'woman' }],
    subject: 'A matter',
    questions: ['Why?']
  }
  const { slug, id: letter } = must(await recordLetter(await at(ama), input))
  const said = {
    letters: [slug],
    receivedOn: '2018-02-10',
    form: 'substantive',
    publicSummary: 'It was tried.',
    language: 'ar',
    ...more
  }
  const { id: reply } = must(await recordReply(await at(ama), said))
  await release(letter)
  if (isRead) await release([slug, reply])
  return { slug, letter, reply, of: [slug, reply] as [string, string] }
}
const publicly = async (slug: string) => {
  const found = await findLetter(office.house.db.public, slug, today)
  if (!found || !('letter' in found)) throw new Error(`${slug} is not public`)
  return found.letter
}
const propose = (of: [string, string], correction: object, more: object = {}) =>
  say(ama, 'propose-correction', of, { reason: 'as the original says', correction, over: null, ...more })
const waiting = async (of: [string, string]) => (await show(bo, ...of)).correction!
const agree = async (of: [string, string], proposal: string, who = bo) =>
  done(who, must(await say(who, 'approve-correction', of, { proposal })).id)
const found = async (words: string) =>
  (await sql`select from released.passage_text where text ilike ${`%${words}%`}`.execute(office.house.db.owner)).rows
    .length

test('its text, day, form and language, as both signed and as both were shown it; the version before is out of every door', async () => {
  const { slug, of } = await released()
  const before = await publicly(slug)
  expect(before.replies[0]).toMatchObject({ summary: 'It was tried.', corrections: [] })
  expect(before.addressees[0]).toMatchObject({ clock: { state: 'answered-in-time' }, answeredOn: '2018-02-10' })
  expect(await found('It was tried')).toBe(1)
  const correction = { publicSummary: 'It was heard.', receivedOn: '2018-05-01', language: 'en' }
  must(await propose(of, correction))
  // Until the second agrees, the public reads what it read.
  expect(await publicly(slug)).toEqual(before)
  const stands = await waiting(of)
  expect(stands.differences).toEqual([
    { field: 'received-on', before: ['2018-02-10', 'day'], after: ['2018-05-01', 'day'] },
    { field: 'language', before: 'ar', after: 'en' },
    { field: 'summary', before: 'It was tried.', after: 'It was heard.' }
  ])
  const preview = async (corrected: boolean) =>
    must(await showPreview(await at(bo), office.house.db.jobs, { slug, reply: of[1], corrected }))
  expect(await preview(false)).toEqual(before)
  const shown = await preview(true)
  must(await agree(of, stands.proposal))
  const after = await publicly(slug)
  expect(after).toEqual(shown)
  expect(after.replies[0]).toMatchObject({
    summary: 'It was heard.',
    receivedOn: '2018-05-01',
    language: 'en',
    corrections: [{ on: today, fields: ['received-on', 'language', 'summary'] }]
  })
  expect(after).toMatchObject({ corrections: [], changed: today })
  expect(after.timeline.filter(({ kind }) => kind === 'reply-corrected')).toMatchObject([{ on: today, replyId: of[1] }])
  // It came late: figures and clock follow.
  expect(after.addressees[0]).toMatchObject({ clock: { state: 'answered-late' }, answeredOn: '2018-05-01' })
  expect([await found('It was tried'), await found('It was heard')]).toEqual([0, 1])
  expect(letterAsData(after, 'address').replies[0]).toMatchObject({
    summary: 'It was heard.',
    corrections: [{ on: today, fields: ['received-on', 'language', 'summary'] }]
  })
  const news = (await listNews(office.house.db.public, { state: 'EGY' }, today)).find((one) => one.letter.slug === slug)
  expect(news).toMatchObject({ on: today, corrected: null, repliesCorrected: ['received-on', 'language', 'summary'] })
  // What stood there before is kept, for the office; the log has the fields and the fingerprint, and no text.
  const { rows } = await sql<{ before: object; secondBy: string }>`
    select before, second_by as "secondBy" from known.reply_correction where reply_id = ${of[1]}::uuid`.execute(
    office.house.db.owner
  )
  expect(rows).toMatchObject([{ before: { summary: 'It was tried.' }, secondBy: bo.card.id }])
  const logged = await sql<{
    payload: object
  }>`select p.payload from platform.event e join platform.event_payload p on p.seq = e.seq
    where e.type = 'reply-corrected' and e.subject_id = ${of[1]}`.execute(office.house.db.owner)
  expect(logged.rows[0]!.payload).toMatchObject({
    fields: ['received-on', 'language', 'summary'],
    proposal: stands.proposal
  })
  expect(JSON.stringify(logged.rows)).not.toContain('heard')
})

test('an acknowledgement that counted as an answer counts so no more', async () => {
  const { slug, of } = await released()
  must(await propose(of, { form: 'acknowledgement' }))
  must(await agree(of, (await waiting(of)).proposal))
  expect((await publicly(slug)).addressees[0]).toMatchObject({ clock: { state: 'overdue' }, answeredOn: null })
})

test('a translation that goes with it: in other words, or no more, or one that stayed in the office', async () => {
  const { slug, reply, of } = await released({}, false)
  const add = async (language: string) =>
    must(await addTranslation(await at(ama), { reply, language, madeBy: 'office', words: `Words in ${language}.` })).id
  const [en, fr] = [await add('en'), await add('fr')]
  must(await offerTranslation(await at(ama), { reply, translation: en, publicWords: 'A slip.' }))
  await release(of)
  const read = async () =>
    Object.fromEntries(
      (await publicly(slug)).replies[0]!.translations.map(({ language, words }) => [language, words])
    ) as Record<string, string>
  expect(await read()).toEqual({ en: 'A slip.' })
  const { correctable } = await show(bo, ...of)
  expect(new Set(correctable!.translations.map(({ publicWords }) => publicWords))).toEqual(new Set(['A slip.', null]))
  const translations = [
    { translation: en, publicWords: 'No slip.' },
    { translation: fr, publicWords: 'En français.' }
  ]
  must(await propose(of, { translations }))
  must(await agree(of, (await waiting(of)).proposal))
  expect(await read()).toEqual({ en: 'No slip.', fr: 'En français.' })
  must(await propose(of, { translations: [{ translation: en }] }))
  must(await agree(of, (await waiting(of)).proposal))
  expect(await read()).toEqual({ fr: 'En français.' })
  expect(codes(await propose(of, { form: 'awaiting-translation' }))).toEqual(['translation-is-there'])
  const unknown = { translation: crypto.randomUUID(), publicWords: 'x' }
  expect(codes(await propose(of, { translations: [unknown] }))).toEqual(['not-found'])
})

test('a name that is withheld comes in by no correction: not as it is proposed, nor once it was withheld meanwhile', async () => {
  const { slug, letter, reply, of } = await released({}, false)
  const { id } = must(
    await addTranslation(await at(ama), { reply, language: 'en', madeBy: 'office', words: 'Amina Invented was tried.' })
  )
  await release(of)
  const refusal = ['withheld-name-in-public-text']
  expect(codes(await propose(of, { publicSummary: 'AMINA  invented was tried.' }))).toEqual(refusal)
  const translations = [{ translation: id, publicWords: 'Amina Invented was tried.' }]
  expect(codes(await propose(of, { translations }))).toEqual(refusal)
  must(await propose(of, { publicSummary: 'Zed Invented was tried.' }))
  const { proposal } = await waiting(of)
  await sql`insert into known.letter_person (letter_id, name, sex, public_form) values (${letter}::uuid, 'Zed Invented', 'man', 'withheld')`.execute(
    office.house.db.owner
  )
  expect(codes(await agree(of, proposal))).toEqual(refusal)
  expect((await show(bo, ...of)).correction!.errors.map(({ code }) => code)).toEqual(refusal)
  expect((await publicly(slug)).replies[0]!.summary).toBe('It was tried.')
})

test('refused: what is not public, what changes nothing, what cannot be, and a second one beside the one that waits', async () => {
  const { slug, of } = await released()
  const hidden = await released({}, false)
  expect(codes(await propose(hidden.of, { publicSummary: 'Other.' }))).toEqual(['reply-not-public'])
  expect((await show(bo, ...hidden.of)).correctable).toBeNull()
  expect(codes(await propose(of, {}))).toEqual(['nothing-corrected'])
  expect(codes(await propose(of, { publicSummary: 'It was tried.', language: 'ar' }))).toEqual(['nothing-corrected'])
  expect(codes(await propose(of, { publicSummary: '' }))).toEqual(['required'])
  expect(codes(await propose(of, { receivedOn: '2026-03-03' }))).toEqual(['date-to-come'])
  expect(codes(await propose(of, { receivedOn: '2018-01-02' }))).toEqual(['reply-before-letter'])
  expect(codes(await propose(of, { receivedOn: '3 May' }))).toEqual(['date-written-otherwise'])
  expect(codes(await propose(of, { language: 'xx' }))).toEqual(['unknown-language'])
  expect(codes(await propose(of, { publicSummary: 'Other.' }, { reason: null }))).toEqual(['required'])
  expect(await publicly(slug)).toMatchObject({ replies: [{ summary: 'It was tried.', corrections: [] }] })
  must(await propose(of, { publicSummary: 'First.' }))
  const first = await waiting(of)
  // A page that shows none puts nothing in its place, and hers stays what was signed on it last.
  const other = { reason: 'shorter', correction: { publicSummary: 'Second.' } }
  expect(codes(await say(bo, 'propose-correction', of, { ...other, over: null }))).toEqual(['correction-waits'])
  expect(codes(await say(bo, 'propose-correction', of, { ...other, over: crypto.randomUUID() }))).toEqual([
    'changed-meanwhile'
  ])
  expect(codes(await agree(of, first.proposal, ama))).toEqual(['second-person-to-correct'])
  // One that she has seen goes for hers.
  must(await say(bo, 'propose-correction', of, { ...other, over: first.waiting.id }))
  expect(codes(await agree(of, first.proposal, bo))).toEqual(['proposal-changed'])
  must(await agree(of, (await waiting(of)).proposal, ama))
  expect((await publicly(slug)).replies[0]!.summary).toBe('Second.')
})

test('a refused second one leaves the word of the first where it was', async () => {
  const { of } = await released()
  must(await propose(of, { publicSummary: 'First.' }))
  const refused = { reason: 'x', correction: { publicSummary: 'Second.' }, over: null }
  expect(codes(await say(bo, 'propose-correction', of, refused))).toEqual(['correction-waits'])
  must(await agree(of, (await waiting(of)).proposal))
})

test('what moved meanwhile is not what she agreed to, nor what the office wrote in between; its role corrects nothing', async () => {
  const { of } = await released()
  must(await propose(of, { publicSummary: 'It was heard.' }))
  const seen = await waiting(of)
  await sql`update known.reply set public_summary = 'It was otherwise.' where id = ${of[1]}::uuid`.execute(
    office.house.db.owner
  )
  expect(codes(await agree(of, seen.proposal))).toEqual(['proposal-changed'])
  const { db } = await at(ama)
  const other = JSON.stringify({ publicSummary: 'Something else.' })
  await sql`update known.reply_correction set changes = ${other}::jsonb where reply_id = ${of[1]}::uuid and on_day is null`.execute(
    db
  )
  expect(codes(await agree(of, (await waiting(of)).proposal))).toEqual(['changed-since-proposed'])
  await expect(
    sql`update known.reply_correction set second_by = 'two', second_on = ${today}, on_day = ${today}, before = '{}' where reply_id = ${of[1]}::uuid`.execute(
      db
    )
  ).rejects.toThrow('the role of the office may propose')
  await expect(sql`delete from known.reply_correction`.execute(db)).rejects.toThrow('permission denied')
})

test('with the reply, or its letter, withdrawn meanwhile nothing is corrected, and nothing waits', async () => {
  const gone = await released()
  const alone = await released()
  const waits = async () => must(await listReleases(await at(bo), { group: 'waiting' }))
  for (const { of } of [gone, alone]) must(await propose(of, { publicSummary: 'Other.' }))
  const lines = async () => (await waits()).lines.filter(({ slug }) => [gone.slug, alone.slug].includes(slug))
  expect((await lines()).map(({ kind, correctedBy }) => [kind, correctedBy])).toEqual([
    ['reply', ama.card.id],
    ['reply', ama.card.id]
  ])
  expect((await waits()).counts.waiting).toBe((await waits()).lines.length)
  const proposals = [(await waiting(gone.of)).proposal, (await waiting(alone.of)).proposal]
  const withdraw = async (of: Of) =>
    must(await done(bo, must(await say(bo, 'withdraw', of, { reason: 'to look again' })).id))
  await withdraw(gone.of)
  await withdraw(alone.letter)
  expect(codes(await agree(gone.of, proposals[0]!))).toEqual(['no-correction-waiting'])
  expect(codes(await agree(alone.of, proposals[1]!))).toEqual(['reply-not-public'])
  expect(await lines()).toEqual([])
  expect((await waits()).counts.waiting).toBe((await waits()).lines.length)
  for (const { of } of [gone, alone]) expect((await show(bo, ...of)).correction).toBeNull()
  // Released again, what waited for the reply that was withdrawn does not come back.
  await release(gone.of)
  expect((await publicly(gone.slug)).replies[0]).toMatchObject({ summary: 'It was tried.', corrections: [] })
  expect((await show(bo, ...gone.of)).correction).toBeNull()
  // Nor does it by the role of the office, which has the word that was signed of it: that word ended with the withdrawal.
  const { db } = await at(ama)
  await sql`insert into known.reply_correction (reply_id, changes, reason, first_by, first_on)
    values (${gone.of[1]}::uuid, ${JSON.stringify({ publicSummary: 'Other.' })}::jsonb, 'as the original says', ${ama.card.id}, ${today})`.execute(
    db
  )
  expect(codes(await agree(gone.of, (await waiting(gone.of)).proposal))).toEqual(['proposal-not-signed'])
  expect((await publicly(gone.slug)).replies[0]).toMatchObject({ summary: 'It was tried.', corrections: [] })
})
