import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorSentence } from '#messages'
import { inLocale } from '#in-locale'
import { languages } from '#mandate/languages.ts'
import { findCountry } from '#mandate/publications/countries/find-country.ts'
import { removeGone } from '#mandate/reference/store.server.ts'
import { listEntries } from '#mandate/registers/list-entries.ts'
import { searchSubjects } from '#mandate/registers/search-subjects.server.ts'
import { findResolution } from '#mandate/resolutions/find-resolution.ts'
import { importResolutions } from '#mandate/resolutions/import/import-resolutions.ts'
import { indexResolutions } from '#mandate/resolutions/index-resolutions.ts'
import { listAll } from '#mandate/resolutions/list-resolutions.ts'
import { resolutionLines } from '#mandate/resolutions/resolution-lines.ts'
import { search } from '#mandate/search/search.ts'
import { importHarness } from '#tests/import-harness.ts'
import { codes, must } from '#tests/office-desk.ts'
import { bring, decideEntry, registerDesk, releaseWaiting } from '#tests/registers.ts'

const today = '2026-11-26'
let house: Awaited<ReturnType<typeof importHarness>>
beforeAll(async () => {
  house = await importHarness(today)
  await house.db.owner.transaction().execute((trx) => indexResolutions(trx, 'all'))
})
afterAll(() => house.close())

const first = () => registerDesk(house.db, today)
const second = () => registerDesk(house.db, today, 'second officer')
const given = {
  symbol: 'A/HRC/RES/90/7',
  kind: 'resolution',
  body: 'human-rights-council',
  adoptedOn: '2026-03-24',
  title: 'Inventé : protéger les vanniers',
  language: 'fr',
  agenda: 'Invented: item 3',
  vote: 'recorded',
  yes: '3',
  no: '1',
  abstain: '2',
  members: '47',
  yesStates: 'Norvège, Pérou;\nالدانمرك',
  noStates: 'Fiji',
  abstainStates: 'TGO，智利',
  sponsors: 'Norway, Peru, Norway'
}
const slug = 'A-HRC-RES-90-7'
const address = 'https://invented.example/90/7'
const find = (of = slug) => findResolution(house.db.public, of)
const found = async (q: string) =>
  (await search(house.db.public, { q, lang: 'fr', filters: { kind: ['resolution'] } })).hits.map(
    ({ subject }) => subject
  )
const ofCountry = async (state: string) => (await findCountry(house.db.public, state, today))!.resolutions
const wait = () => releaseWaiting(house.db, today)
async function letThrough(entry: string): Promise<void> {
  must(await decideEntry(second(), { entry, decision: 'let-through' }))
  await wait()
}
async function together(kind: string, body: object): Promise<string> {
  const { id } = must(await bring(first(), kind, body))
  await letThrough(id)
  return id
}
async function withdraw(entry: string): Promise<void> {
  must(await decideEntry(first(), { entry, decision: 'withdrawn', reason: 'Another symbol' }))
  await wait()
}

describe('a resolution that an officer brings', () => {
  let resolution: string
  test('waits for a second one, and stands then with its vote, State by State, on its page, in files, search and on countries’ pages', async () => {
    const { id } = must(await bring(first(), 'resolution', given))
    resolution = id
    expect(codes(await decideEntry(first(), { entry: id, decision: 'let-through' }))).toEqual(['entry-needs-another'])
    await wait()
    expect(await find()).toBeNull()
    await letThrough(id)
    // What is brought to it next, from the list, names it as its register does.
    const { entries } = must(await listEntries(first(), {}))
    expect(entries.map((entry) => [entry.id, entry.named])).toEqual([[id, slug]])
    const { one, ballots } = (await find())!
    expect(one).toMatchObject({
      symbol: given.symbol,
      kind: 'resolution',
      title: given.title,
      lang: 'fr',
      adoptedOn: given.adoptedOn,
      body: given.body,
      agenda: given.agenda,
      vote: 'recorded',
      tally: { yes: 3, no: 1, abstain: 2, members: 47 },
      sponsors: ['NOR', 'PER'],
      url: null,
      invented: false
    })
    expect(ballots.map(({ ballot, states, isWhole }) => [ballot, states, isWhole])).toEqual([
      ['yes', ['DNK', 'NOR', 'PER'], true],
      ['no', ['FJI'], true],
      ['abstain', ['CHL', 'TGO'], true]
    ])
    expect((await listAll(house.db.public, { state: 'FJI' })).map((listed) => listed.slug)).toEqual([slug])
    expect(await found('vanniers')).toEqual([slug])
    expect((await ofCountry('FJI')).votes).toEqual([{ slug, symbol: given.symbol, ballot: 'no' }])
    expect((await ofCountry('NOR')).sponsored.resolutions).toBe(1)
    const notes = { address: 'here', asOf: today, licence: 'Invented' }
    expect(
      resolutionLines((await find())!, 'fr', notes).map((line) => line.split(',').slice(2, 7).join(' '))
    ).toContain('vote   FJI no')
  })
  test('keeps its votes when the reference data is loaded anew', async () => {
    await house.db.owner.transaction().execute(async (trx) => {
      await sql`savepoint before`.execute(trx)
      const rows = [{ symbol: 'A/HRC/RES/31/32', state: 'ALB' }]
      const load = {
        schema: 'released',
        table: 'resolution_vote',
        key: ['symbol', 'state'],
        keepsOthers: 'entry'
      } as const
      expect((await removeGone(trx, { ...load, rows })).removed).toBeGreaterThan(1)
      const { rows: left } = await sql<{ entry: string }>`
        select entry from released.resolution_vote where symbol <> 'A/HRC/RES/31/32'`.execute(trx)
      expect(left.map(({ entry }) => entry)).toEqual(Array.from({ length: 6 }, () => resolution))
      await sql`rollback to savepoint before`.execute(trx)
    })
  })
  test('has points and findings by the entries of their own, goes with them and comes back with them, under the same numbers', async () => {
    const point = (text: string) =>
      together('resolution-point', { resolution: slug, paragraph: '4', text, language: 'fr' })
    const gone = await point('Inventé : demande des osiers.')
    await point('Inventé : demande des lanternes.')
    const finding = {
      resolution: slug,
      point: '102',
      state: 'PER',
      finding: 'acted',
      by: 'state',
      on: '2026-05',
      text: 'Inventé : des lanternes sont là.',
      language: 'fr',
      evidence: 'Invented: report'
    }
    await together('resolution-entry', finding)
    await withdraw(gone)
    const stands = async () => {
      const one = (await find())!
      return [one.points.map(({ position, texts }) => [position, texts.fr]), one.entries.map((entry) => entry.point)]
    }
    const before = await stands()
    expect(before).toEqual([[[102, 'Inventé : demande des lanternes.']], [102]])

    const wentOut = async () =>
      must(await listEntries(first(), {}))
        .entries.filter(({ isGone }) => isGone)
        .map(({ kind, stands }) => `${kind} ${stands}`)
        .toSorted()
    expect(await wentOut()).toEqual([])
    await withdraw(resolution)
    // What went with it is still as it was decided, and said to be out: its own withdrawal is another thing.
    expect(await wentOut()).toEqual(['resolution-entry let-through', 'resolution-point let-through'])
    expect(await find()).toBeNull()
    expect(await found('vanniers')).toEqual([])
    expect(await found('lanternes')).toEqual([])
    expect(await ofCountry('FJI')).toMatchObject({ votes: [], total: 0 })
    expect(await ofCountry('PER')).toMatchObject({ entries: 0, latest: null })
    expect(await searchSubjects(house.db.public, 'resolution', given.symbol)).toEqual([])
    expect(codes(await bring(first(), 'resolution-entry', finding))).toEqual(['not-found'])
    expect(codes(await bring(first(), 'resolution-point', { resolution: slug, paragraph: '5', text: 'xyz' }))).toEqual([
      'not-found'
    ])

    await letThrough(resolution)
    expect(await wentOut()).toEqual([])
    expect((await find())!.ballots.map(({ states }) => states.length)).toEqual([3, 1, 2])
    expect(await stands()).toEqual(before)
    expect(await found('lanternes')).toContain(slug)
  })
  test('brought anew with its symbol spelt otherwise, takes along the numbers of its points', async () => {
    await withdraw(resolution)
    const other = await together('resolution', { ...given, symbol: 'A/HRC/RES/90/7.' })
    expect((await find())!).toMatchObject({ one: { symbol: 'A/HRC/RES/90/7.' }, ballots: [{}, {}, {}] })
    expect(codes(await decideEntry(second(), { entry: resolution, decision: 'let-through' }))).toEqual([
      'resolution-on-record'
    ])
    await withdraw(other)
    await letThrough(resolution)
    expect((await find())!).toMatchObject({ one: { symbol: given.symbol }, entries: [{ point: 102 }] })
  })
  test('that a file says too is the file’s from then on, and stays when the entry is taken out', async () => {
    const file = [
      'symbol,title,date,body,vote_type,yes,no,abstain,total',
      'A/HRC/RES/90/7,Invented basket makers : resolution /,2026-03-24,Human Rights Council,RECORDED,3,0,3,47'
    ].join('\n')
    expect((await house.run(file, false, importResolutions)).result).toMatchObject({ changed: 1, rejected: 0 })
    // The file counts nobody against: the State that was named there is named no more.
    expect((await find())!).toMatchObject({
      one: { title: 'Invented basket makers', lang: 'en', tally: { no: 0 } },
      ballots: [{ isWhole: true }, { states: [] }, { states: ['CHL', 'TGO'], isWhole: false }]
    })
    await withdraw(resolution)
    expect((await find())!).toMatchObject({ one: { title: 'Invented basket makers' }, ballots: [], entries: [{}] })
    expect(codes(await decideEntry(second(), { entry: resolution, decision: 'let-through' }))).toEqual([
      'resolution-on-record'
    ])
  })
  test('and a text that is public already one officer puts there herself, with where it stands; of an instrument nobody need have voted', async () => {
    const treaty = {
      symbol: 'Invented Pact',
      kind: 'treaty',
      body: 'african-union',
      adoptedOn: '2025-02-01',
      title: 'Invented pact on lanterns'
    }
    expect(codes(await bring(first(), 'resolution', treaty, true))).toEqual(['entry-address-needed'])
    const { id } = must(await bring(first(), 'resolution', { ...treaty, address }, true))
    await wait()
    expect((await find('Invented-Pact'))!.one).toMatchObject({ kind: 'treaty', vote: null, tally: null, url: address })
    await withdraw(id)
    const { rows } = await sql`select from released.resolution where slug = 'Invented-Pact'`.execute(house.db.public)
    expect(rows).toEqual([])
  })
})

describe('is refused in words, in every language', () => {
  const wrong = async (more: object) => {
    const brought = await bring(first(), 'resolution', { ...given, symbol: 'A/HRC/RES/91/1', ...more })
    const errors = brought.ok ? [] : brought.errors
    for (const fault of errors)
      for (const lang of languages) expect(inLocale(lang, () => errorSentence(fault))).not.toMatch(/undefined|\{|_/)
    return errors.map(({ field, code }) => `${field}: ${code}`)
  }
  const noVote = { yes: '', no: '', abstain: '', members: '', yesStates: '', noStates: '', abstainStates: '' }
  test.each([
    [{ symbol: 'A/HRC/RES/31/32' }, 'symbol: resolution-on-record'],
    [{ symbol: 'a/hrc res 31.32' }, 'symbol: resolution-on-record'],
    [{ symbol: 'A-HRC-RES-31-32' }, 'symbol: resolution-on-record'],
    [{ symbol: '决议' }, 'symbol: symbol-without-letters'],
    // With a Cyrillic letter, a Greek one, a digit of another script, and a space that takes no room.
    [{ symbol: '\u0410/HRC/RES/31/32' }, 'symbol: symbol-other-letters'],
    [{ symbol: 'A/\u0397RC/RES/31/32' }, 'symbol: symbol-other-letters'],
    [{ symbol: 'A/HRC/RES/٣١/32' }, 'symbol: symbol-other-letters'],
    [{ symbol: '' }, 'symbol: required'],
    [{ kind: 'letter' }, 'kind: not-in-list'],
    [{ body: 'security-council' }, 'body: not-in-list'],
    [{ adoptedOn: '2026-11-27' }, 'adoptedOn: date-to-come'],
    [{ adoptedOn: '2026' }, 'adoptedOn: day-needed'],
    [{ title: '' }, 'title: required'],
    [{ yes: '2' }, 'yesStates: more-states-than-votes'],
    [{ no: '' }, 'no: required'],
    [{ members: '5' }, 'members: more-votes-than-members'],
    [{ yes: '1000' }, 'yes: number-too-large'],
    [{ no: '2', noStates: 'Fiji, Norway' }, 'noStates: state-in-two-ballots'],
    [{ noStates: 'Atlantis' }, 'noStates: unknown-state-among'],
    [{ sponsors: 'Norway, Atlantis' }, 'sponsors: unknown-state-among'],
    [{ vote: 'without-vote' }, 'yes: votes-without-vote'],
    [{ vote: '' }, 'yes: votes-without-vote'],
    [{ ...noVote, vote: 'without-vote', members: '47' }, 'members: votes-without-vote'],
    [{ ...noVote, vote: 'without-vote', noStates: 'Fiji' }, 'noStates: votes-without-vote'],
    [{ address: 'invented.example' }, 'address: no-web-address']
  ])('%o', async (more, expected) => expect(await wrong(more)).toEqual([expected]))

  test.each([{ yes: '2' }, { members: '5' }])('%o: with what was counted in the digits of the reader', async (more) => {
    const brought = await bring(first(), 'resolution', { ...given, symbol: 'A/HRC/RES/91/1', ...more })
    const said = brought.ok ? [] : brought.errors.map((fault) => inLocale('ar', () => errorSentence(fault)))
    expect(said).toEqual([expect.not.stringMatching(/\d/)])
    expect(said).toEqual([expect.stringMatching(/[٠-٩].*[٠-٩]/)])
  })

  test('of two who bring the same, the second is refused when it is to be let through', async () => {
    const one = { ...given, ...noVote, symbol: 'A/HRC/RES/92/1', vote: 'without-vote' }
    const [mine, other] = [must(await bring(first(), 'resolution', one)), must(await bring(first(), 'resolution', one))]
    must(await decideEntry(second(), { entry: mine.id, decision: 'let-through' }))
    // Before the job came: it finds the second, and takes nothing of the first out with it.
    must(await decideEntry(second(), { entry: other.id, decision: 'let-through' }))
    await wait()
    await wait()
    expect((await find('A-HRC-RES-92-1'))!.one).toMatchObject({ vote: 'without-vote', tally: null })
    expect(codes(await bring(first(), 'resolution', one))).toEqual(['resolution-on-record'])
  })
})
