import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { get } from 'svelte/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveForSearch } from '#mandate/cases/give-for-search.ts'
import { findKnown } from '#mandate/communications/find-known.ts'
import { openCaseKey, openUpdate, type CaseKey } from '#mandate/cases/sealed-case.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { everConfirmed } from '#mandate/people/read-people-roster.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { giveWords } from '#mandate/work/give-words.ts'
import { judgeDanger } from '#mandate/inbox/judge-danger.ts'
import { giveSubmissions } from '#mandate/inbox/give-submissions.ts'
import { openSubmission } from '#mandate/inbox/open-submission.ts'
import { listQueue } from '#mandate/inbox/list-queue.ts'
import { openRequest } from '#mandate/work/open-request.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { findIndex } from '../../src/ui/office/find/find-index.ts'
import { findableMatter } from '../../src/ui/office/find/findable.ts'
import { openMatter } from '../../src/ui/office/inbox/open-matter.ts'
import { wordsToSend } from '../../src/ui/office/work/words.ts'
import { narrativeOf } from '../../src/ui/office/cases/record.ts'
import { caseOffice } from '#tests/cases.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'

// Nobody here is anybody.
let house: Awaited<ReturnType<typeof caseOffice>>
let ama: Officer
let olga: Officer
const written: string[] = []
beforeAll(async () => {
  house = await caseOffice('2026-03-02T09:00:00Z')
  ama = house.ama
  olga = await house.colleague('Olga Invented', 'observer')
  for (let n = 0; n < 53; n++) written.push(await house.open(ama))
  const page = await house.page(ama, written[0]!)
  narrativeOf(page.doc).insert(0, 'A lantern, invented')
  await page.send()
  expect(get(page.state).saving).toBe('saved')
})
afterAll(() => house.close())

const logged = async () => {
  const { rows } = await sql<{ type: string; count: number }>`
    select type, count(*)::int as count from platform.event where type in ('cases-searched', 'case-read') group by type order by type`.execute(
    house.office.house.db.owner
  )
  return rows
}

test('all cases come in batches with what opens them; that she had their keys is recorded, once, and no word goes there', async () => {
  const before = (await logged()).find(({ type }) => type === 'case-read')?.count ?? 0
  // Begun in the middle, it is recorded all the same.
  must(await giveForSearch(house.at(ama), { after: '00000000-0000-0000-0000-000000000000' }))
  expect((await logged()).filter(({ type }) => type === 'cases-searched')).toEqual([
    { type: 'cases-searched', count: 1 }
  ])
  const first = must(await giveForSearch(house.at(ama), {}))
  expect([first.cases.length, first.of]).toEqual([50, 53])
  const rest = must(await giveForSearch(house.at(ama), { after: first.after }))
  expect([rest.cases.length, rest.after]).toEqual([3, null])
  const all = [...first.cases, ...rest.cases]
  expect(all.map(({ id }) => id).toSorted()).toEqual(written.toSorted())
  const { rows } = await sql`select from known.case_read where officer = ${ama.card.id}`.execute(
    house.office.house.db.owner
  )
  expect(rows).toHaveLength(53)
  expect(await logged()).toEqual([
    ...(before ? [{ type: 'case-read', count: before }] : []),
    { type: 'cases-searched', count: 1 }
  ])
  const { epochs, office } = await house.deskOf(ama)
  const [secrets, cards] = [epochs.map((epoch) => epoch.secrets.identity), everConfirmed(office.roster)]
  const one = all.find(({ id }) => id === written[0])!
  const keys: CaseKey[] = []
  for (const { number, body } of one.keys) {
    const opened = await openCaseKey(fromBase64url(body), { case: one.id, number }, secrets, cards)
    if (opened.ok) keys.push(opened.key)
  }
  for (const { document, officer, body } of one.updates)
    expect(await openUpdate(fromBase64url(body), { case: one.id, document, officer }, keys, cards)).toMatchObject({
      ok: true
    })
  expect(one.updates.length).toBeGreaterThan(0)
  expect(codes(await giveForSearch(house.at(olga), {}))).toEqual(['not-allowed'])
  const theirs = { ...house.at(ama), mandate: 'torture', actor: { ...house.at(ama).actor, mandate: 'torture' } }
  expect(must(await giveForSearch(theirs, {})).cases).toEqual([])
})

test('all that was sent in is found in her tab by a name and by a word; what nobody has read stays unread', async () => {
  const { id } = await house.submit({ what: 'A quarry of nobody' })
  await house.submit({ what: 'Nothing of it' })
  const given = must(await giveSubmissions(house.at(ama), {}))
  expect([given.submissions.length, given.after, given.of]).toEqual([2, null, 2])
  expect(JSON.stringify(given)).not.toMatch(/quarry|Somebody/)
  const { epochs, office } = await house.deskOf(ama)
  const index = findIndex()
  for (const one of given.submissions)
    index.add([findableMatter(await openMatter(one, epochs, everConfirmed(office.roster)))])
  const found = (q: string) => index.ask(q, null).map(({ kind, path }) => [kind, path])
  expect(found('QUARRY')).toEqual([['submission', `inbox?at=${id}`]])
  expect(index.ask('Сомбоди Инвентед', null).map(({ name }) => name)).toEqual([
    'Somebody Invented',
    'Somebody Invented'
  ])
  must(await giveSubmissions(house.at(ama), { after: given.submissions[0]!.known.id }))
  // To have searched in it is no look at it; once she has looked, both stand there.
  const calm = { id: randomUUID(), submission: id, what: 'danger-cleared', reason: 'none-found', seen: 0 }
  await sql`update known.submission set danger = true where id = ${id}`.execute(house.office.house.db.owner)
  expect(codes(await judgeDanger(house.at(ama), calm))).toEqual(['look-first'])
  const { entries } = must(await listQueue(house.at(ama), {}))
  expect(entries.map(({ firstReadOn }) => firstReadOn)).toEqual([null, null])
  const { rows } = await sql<{ kind: string; count: number }>`
    select 'reading' as kind, count(*)::int as count from known.submission_read union all
    select type, count(*)::int from platform.event where type in ('submissions-searched', 'submission-opened') group by type
    order by 1`.execute(house.office.house.db.owner)
  expect(rows).toEqual([
    { kind: 'reading', count: 2 },
    { kind: 'submissions-searched', count: 1 }
  ])
  const { readings } = must(await openSubmission(house.at(ama), { id }))
  expect(readings.map(({ kind }) => kind).toSorted()).toEqual(['opened', 'searched'])
  must(await judgeDanger(house.at(ama), calm))
  expect(codes(await giveSubmissions(house.at(olga), {}))).toEqual(['not-allowed'])
  const theirs = { ...house.at(ama), mandate: 'torture', actor: { ...house.at(ama).actor, mandate: 'torture' } }
  expect(must(await giveSubmissions(theirs, {})).submissions).toEqual([])
})

test('words of requests come sealed; letters and answers that are not public are found by their words, by this office alone', async () => {
  const id = randomUUID() as string
  const words = await wordsToSend(await house.deskOf(ama), { of: id, text: 'Zanzibar', asker: 'Zebulon' })
  const known = { kind: 'meeting', body: null, states: [], receivedOn: '2026-03-01', dueOn: null, officer: null }
  must(await openRequest(house.at(ama), { id, ...known, words }))
  const given = must(await giveWords(house.at(ama)))
  expect(given.requests.map((one) => one.id)).toEqual([id])
  expect(JSON.stringify(given)).not.toMatch(/Zanzibar|Zebulon/)
  expect(codes(await giveWords(house.at(olga)))).toEqual(['not-allowed'])

  const desk = house.office.house.at('2026-03-02')
  const { slug } = must(
    await recordLetter(desk, {
      kind: 'AL',
      reference: 'AL PER 1/2026',
      sentOn: '2026-02-03',
      addressees: ['PER'],
      mandates: ['defenders'],
      persons: 1,
      names: [{ name: 'Amal Invented-Haddad' }],
      summary: 'About 100% of a harbour',
      questions: ['Why?']
    })
  )
  must(
    await recordReply(desk, {
      letters: [slug],
      receivedOn: '2026-03-01',
      form: 'substantive',
      summary: 'A Lighthouse stands'
    })
  )
  const find = async (q: string, more: object = {}, by = ama) => {
    const of = lettersDesk({ ...(await house.office.at(by)) })
    return findKnown(of, { q, lang: 'en', ...more })
  }
  const slugs = async (q: string, more = {}) => must(await find(q, more)).known.map((one) => [one.slug, one.in])
  expect(await slugs('harbour 100%')).toEqual([[slug, 'letter']])
  expect(await slugs('HADDAD')).toEqual([[slug, 'letter']])
  expect(await slugs('lighthouse')).toEqual([[slug, 'reply']])
  expect(await slugs('100_')).toEqual([])
  expect(await slugs('harbour', { state: 'EGY' })).toEqual([])
  const theirs = lettersDesk({ ...(await house.office.at(ama)), mandate: 'torture' })
  const other = { ...theirs, actor: { ...theirs.actor, mandate: 'torture' } }
  expect(must(await findKnown(other, { q: 'harbour', lang: 'en' })).known).toEqual([])
})
