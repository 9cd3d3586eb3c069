import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { withdrawNaming } from '#mandate/consents/withdraw-naming.ts'
import { inOffice } from '#mandate/people/with-office.server.ts'
import { mostAlone } from '#mandate/registers/decide-entry.ts'
import type { RegisterDesk } from '#mandate/registers/desk.ts'
import { listEntries } from '#mandate/registers/list-entries.ts'
import { findNamesNotLookedAt } from '#mandate/registers/find-impossible-states.server.ts'
import { countOfColleagues } from '#mandate/registers/list.store.server.ts'
import { lookAtName } from '#mandate/registers/look-at-name.ts'
import { countNamesToLookAt } from '#mandate/registers/names.store.server.ts'
import { countForDigest } from '#mandate/work/digest.store.server.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { codes, must } from '#tests/office-desk.ts'
import { bring, decideEntry, promise, registerDesk, releaseWaiting } from '#tests/registers.ts'

// Two mandates on one instance, one of which has letters; all names are invented.
const today = '2026-11-26'
let db: TestDatabase
let next = 1
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

const withLetters = (who = 'of the letters') => registerDesk(db, today, who)
const waitingFor = ({ db, mandate, actor }: RegisterDesk): Promise<number> =>
  inOffice(db, mandate, (trx) => countOfColleagues(trx, actor.id))
const other = (who: string): RegisterDesk => {
  const desk = registerDesk(db, today, `${who} elsewhere`)
  return { ...desk, mandate: 'torture', actor: { ...desk.actor, mandate: 'torture' } }
}
const letter = async (...names: object[]): Promise<{ slug: string; person: string }> => {
  const { slug, id } = must(
    await recordLetter(
      { ...withLetters(), db: db.owner },
      {
        kind: 'AL',
        reference: `AL PER ${next++}/2026`,
        sentOn: '2026-10-01',
        addressees: ['PER'],
        mandates: ['defenders'],
        names,
        summary: 'Invented'
      }
    )
  )
  const { rows } = await sql<{ id: string }>`select id from known.letter_person where letter_id = ${id}`.execute(
    db.owner
  )
  return { slug, person: rows[0]!.id }
}
const takeBack = (of: { slug: string; person: string }, spellings: string[] = []) =>
  withdrawNaming(
    { ...withLetters(), db: db.owner },
    db.jobs,
    { letter: of.slug, person: of.person, spellings },
    () => '…'
  )
const putThere = async (desk: RegisterDesk, text: string): Promise<string> => {
  const { id } = must(await bring(desk, 'state-commitment', promise(text), true))
  await releaseWaiting(db, today)
  return id
}
const isPublic = async (id: string) =>
  (await sql`select from released.commitment where slug = ${id}`.execute(db.public)).rows.length > 0
const listed = async (desk: RegisterDesk, id: string) =>
  must(await listEntries(desk, null)).entries.find((one) => one.id === id)!
const logOf = async (id: string, mandate: string) =>
  (
    await sql<{ type: string; actor: string }>`
      select e.type, p.payload ->> 'decision' as decision, e.actor from platform.event e left join platform.event_payload p on p.seq = e.seq
      where e.subject_id = ${id} and e.mandate = ${mandate} order by e.seq`.execute(db.owner)
  ).rows

test('a name of another mandate’s letter keeps an entry out without a word; whose letter it is is told, and lets it in', async () => {
  await letter({ name: 'Rosalba Inventada', sex: 'woman' })
  const named = await putThere(other('bringer'), 'Invented: Rosalba Inventada is to be protected')
  const plain = await putThere(other('bringer'), 'Invented: nobody is to be protected')
  expect([await isPublic(named), await isPublic(plain)]).toEqual([false, true])
  // Nothing that its own mandate reads tells the two apart.
  const asRead = async (id: string) => {
    const { id: _, body: __, named, ...read } = await listed(other('bringer'), id)
    // By which others of its register say to what they belong: its own number, of the one as of the other.
    expect(named).toBe(id)
    return read
  }
  expect(await asRead(named)).toEqual(await asRead(plain))
  expect(await asRead(named)).toMatchObject({ stands: 'let-through', reason: null })
  expect((await logOf(named, 'torture')).map(({ type }) => type)).toEqual(['entry-brought', 'entry-decided'])
  expect(must(await listEntries(other('bringer'), null)).names).toEqual([])
  // Let through by a second officer it stays out as well, however often.
  must(await decideEntry(other('second'), { entry: named, decision: 'withdrawn', reason: 'To try again' }))
  must(await decideEntry(other('second'), { entry: named, decision: 'let-through' }))
  await releaseWaiting(db, today)
  expect(await isPublic(named)).toBe(false)

  const { names } = must(await listEntries(withLetters(), null))
  expect(names).toMatchObject([{ entry: named, name: 'Rosalba Inventada', said: expect.stringContaining('protected') }])
  expect((await logOf(named, 'defenders')).map(({ type }) => type)).toEqual(['entry-may-name'])
  const { id: hit } = names[0]!
  expect(codes(await lookAtName(other('bringer'), { hit, isShe: false }))).toEqual(['not-found'])
  expect(must(await listEntries(registerDesk(db, today, 'reader', 'observer'), null)).names).toEqual([])
  must(await lookAtName(withLetters(), { hit, isShe: false }))
  expect(codes(await lookAtName(withLetters(), { hit, isShe: true }))).toEqual(['not-found'])
  await releaseWaiting(db, today)
  expect(await isPublic(named)).toBe(true)
})

test('if it is she the entry stays out, with all that belongs to it', async () => {
  await letter({ name: 'Amaru Inventado', sex: 'man' })
  const named = await putThere(other('bringer'), 'Invented: Amaru Inventado')
  must(await lookAtName(withLetters(), { hit: must(await listEntries(withLetters(), null)).names[0]!.id, isShe: true }))
  await releaseWaiting(db, today)
  expect(await isPublic(named)).toBe(false)
  expect(must(await listEntries(withLetters(), null)).names).toEqual([])
  // What belongs to another entry comes back with it, and does not slip in so.
  const parent = await putThere(other('bringer'), 'Invented: a parent')
  const { id: step } = must(
    await bring(
      other('bringer'),
      'commitment-step',
      {
        commitment: parent,
        stands: 'started',
        on: '2021',
        evidence: 'Amaru Inventado',
        lang: 'en',
        address: 'https://invented.example/1'
      },
      true
    )
  )
  await releaseWaiting(db, today)
  must(await decideEntry(other('second'), { entry: parent, decision: 'withdrawn', reason: 'Another State' }))
  await releaseWaiting(db, today)
  must(await decideEntry(other('second'), { entry: parent, decision: 'let-through' }))
  await releaseWaiting(db, today)
  expect(await isPublic(parent)).toBe(true)
  expect((await sql`select from released.commitment_step where slug = ${step}`.execute(db.public)).rows).toEqual([])
})

test('one officer empties no other mandate’s register by a common word, and blocks none', async () => {
  const government = await putThere(other('bringer'), 'Invented: the government will see to it')
  const hers = await letter({ name: 'Hope Inventada', sex: 'woman' })
  must(await takeBack(hers, ['government', 'Hope', 'will see', 'the government']))
  await releaseWaiting(db, today)
  expect(await isPublic(government)).toBe(true)
  expect((await listed(other('bringer'), government)).stands).toBe('let-through')
  expect(await isPublic(await putThere(other('bringer'), 'Invented: a government of hope'))).toBe(true)
})

test('a common word is told to whose letter it is, entry by entry: if it is she it goes, and only that one', async () => {
  const hers = await letter({ name: 'Ocelot Inventada', sex: 'woman', publicForm: 'full' })
  const there = await putThere(other('bringer'), 'Invented: Quetzalina asks for an answer')
  const bird = await putThere(other('bringer'), 'Invented: the quetzalina is a bird')
  must(await takeBack(hers, ['Quetzalina']))
  await releaseWaiting(db, today)
  const later = await putThere(other('bringer'), 'Invented: Quetzalina asks again')
  expect([await isPublic(there), await isPublic(bird), await isPublic(later)]).toEqual([true, true, true])
  const shown = async () =>
    must(await listEntries(withLetters(), null)).names.filter(({ name }) => name === 'Quetzalina')
  expect((await shown()).map(({ entry, isWord }) => [entry, isWord])).toEqual([
    [there, true],
    [bird, true],
    [later, true]
  ])
  const before = await logOf(there, 'torture')
  for (const { id, entry } of await shown()) must(await lookAtName(withLetters(), { hit: id, isShe: entry !== bird }))
  await releaseWaiting(db, today)
  expect([await isPublic(there), await isPublic(bird), await isPublic(later)]).toEqual([false, true, false])
  expect(await shown()).toEqual([])
  // Nobody of the mandate that brought it learns of it.
  expect(await logOf(there, 'torture')).toEqual(before)
  expect((await listed(other('bringer'), there)).stands).toBe('let-through')
  // Nor does it come back with what is released once more.
  await sql`select platform.enqueue('release-entry', ${JSON.stringify({ entry: there })}::json, null, null)`.execute(
    db.owner
  )
  await releaseWaiting(db, today)
  expect(await isPublic(there)).toBe(false)
})

test('what nobody looks at is told again after the days of the policy: as overdue, in the digest and to the operator', async () => {
  const told = async (day: string) => {
    const names = await inOffice(db.office, 'defenders', (trx) => countNamesToLookAt(trx, 'defenders', day))
    const digest = await countForDigest(db.jobs, { mandate: 'defenders', today: day, now: new Date(day) }, day)
    const operator = await findNamesNotLookedAt(db.jobs, day)
    expect(digest.names).toEqual(names)
    return { ...names, operator: operator.map(({ count }) => count) }
  }
  const before = await told('2026-12-10')
  const others = await findNamesNotLookedAt(db.jobs, '2026-12-11')
  await letter({ name: 'Perpetua Inventada', sex: 'woman' })
  const named = await putThere(other('bringer'), 'Invented: Perpetua Inventada waits')
  expect(await told('2026-12-10')).toEqual({ ...before, count: before.count + 1, late: 0, days: 14, operator: [] })
  const after = await told('2026-12-11')
  expect(after.late).toBe(after.count)
  expect(after.operator[0]).toBe((others[0]?.count ?? 0) + 1)
  // Who brought it still learns nothing.
  expect((await logOf(named, 'torture')).map(({ type }) => type)).toEqual(['entry-brought', 'entry-decided'])
  const [hit] = must(await listEntries(withLetters(), null)).names.filter(({ entry }) => entry === named)
  must(await lookAtName(withLetters(), { hit: hit!.id, isShe: true }))
  expect((await told('2026-12-11')).count).toBe(before.count)
})

test('what names her in another mandate’s register is held: two persons there look, and are told of no one', async () => {
  const text = 'Invented: Grace Inventada and G. Inventada are to be protected'
  const theirs = await putThere(other('bringer'), text)
  const waits = must(await bring(other('bringer'), 'state-commitment', promise(text))).id
  const hers = await letter({ name: 'Grace Inventada', sex: 'woman', publicForm: 'full' })
  must(await takeBack(hers, ['G. Inventada']))
  await releaseWaiting(db, today)
  expect(await isPublic(theirs)).toBe(false)
  expect(await listed(other('bringer'), theirs)).toMatchObject({
    stands: 'held',
    reason: null,
    decidedBy: 'vigie',
    mayLetThrough: false
  })
  expect((await logOf(theirs, 'torture')).at(-2)).toEqual({ type: 'entry-decided', decision: 'held', actor: 'vigie' })
  expect((await listed(other('bringer'), waits)).stands).toBe('brought')
  // What is held waits for a second officer, as what was only brought does.
  expect(await waitingFor(other('second'))).toBe((await waitingFor(other('bringer'))) + 2)
  expect(codes(await decideEntry(other('bringer'), { entry: theirs, decision: 'let-through' }))).toEqual([
    'entry-needs-another'
  ])
  must(await decideEntry(other('second'), { entry: theirs, decision: 'let-through' }))
  await releaseWaiting(db, today)
  expect(await isPublic(theirs)).toBe(true)
  // It is remembered of this entry; another one with her name is whose letter it is to look at.
  must(await decideEntry(other('second'), { entry: waits, decision: 'let-through' }))
  await releaseWaiting(db, today)
  expect(await isPublic(waits)).toBe(false)
  expect((await listed(other('bringer'), waits)).stands).toBe('let-through')
  expect(must(await listEntries(withLetters(), null)).names.map(({ entry }) => entry)).toContain(waits)
})

test('in its own registers a common word holds what is there, and takes a second officer afterwards', async () => {
  const own = await putThere(withLetters(), 'Invented: of Ardquill a word')
  const hers = await letter({ name: 'Vesna Inventada', sex: 'woman' })
  must(await takeBack(hers, ['Ardquill']))
  await releaseWaiting(db, today)
  expect([await isPublic(own), (await listed(withLetters(), own)).stands]).toEqual([false, 'held'])
  must(await decideEntry(withLetters('second'), { entry: own, decision: 'let-through' }))
  await releaseWaiting(db, today)
  expect(await isPublic(own)).toBe(true)
  const again = promise('Invented: Ardquill again')
  expect(codes(await bring(withLetters(), 'state-commitment', again, true))).toEqual(['entry-may-name'])
  const { id } = must(await bring(withLetters(), 'state-commitment', again))
  expect((await listed(withLetters('second'), id)).mayName).toBe(true)
  must(await decideEntry(withLetters('second'), { entry: id, decision: 'let-through' }))
  await releaseWaiting(db, today)
  expect(await isPublic(id)).toBe(true)
})

test('an officer puts a few entries a day into registers by herself', async () => {
  const alone = () => bring(other('alone'), 'state-commitment', promise('Invented'), true)
  for (let n = 0; n < mostAlone; n++) must(await alone())
  expect(codes(await alone())).toEqual(['entry-alone-too-many'])
  must(await bring(other('alone'), 'state-commitment', promise('Invented: it waits')))
})

test('an address on the web that names her is looked at as a text is, however its signs are written', async () => {
  await letter({ name: 'Zoé Inventada', sex: 'woman' })
  for (const path of [
    'case/zo%C3%A9-inventada',
    '?who=Zo%C3%A9+Inventada',
    'Zo%C3%A9%20Inventada.pdf',
    'zoe_inventada/'
  ]) {
    const address = `https://invented.example/${path}`
    const body = { ...promise('Invented: somebody is to be protected'), address }
    expect(codes(await bring(withLetters(), 'state-commitment', body, true))).toEqual(['withheld-name-in-public-text'])
    const { id } = must(await bring(other(`bringer of ${path}`), 'state-commitment', body, true))
    await releaseWaiting(db, today)
    expect([path, await isPublic(id)]).toEqual([path, false])
  }
})

test('who takes her name back leaves no address that names her', async () => {
  const hers = await letter({ name: 'Šárka Inventada', sex: 'woman', publicForm: 'full' })
  const body = {
    ...promise('Invented: to be protected'),
    address: 'https://invented.example/%C5%A0%C3%A1rka%20Inventada'
  }
  const { id } = must(await bring(other('bringer of an address'), 'state-commitment', body, true))
  await releaseWaiting(db, today)
  expect(await isPublic(id)).toBe(true)
  must(await takeBack(hers))
  await releaseWaiting(db, today)
  expect(await isPublic(id)).toBe(false)
})
