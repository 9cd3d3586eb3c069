import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOffice } from '#mandate/people/read-office.ts'
import { recordStatement } from '#mandate/people/record-statement.ts'
import { shareEpochs } from '#mandate/people/share-epochs.ts'
import { inOffice } from '#mandate/people/with-office.server.ts'
import { toBase64url, randomBytes } from '#platform/sealing/bytes.ts'
import { confirmOfficer, removeOfficer } from '#platform/sealing/roster.ts'
import { codes, must } from '#tests/office-desk.ts'
import { enrolment, officeOfPeople, type Officer } from '#tests/officers.ts'

let office: Awaited<ReturnType<typeof officeOfPeople>>
let ama: Officer
let bo: Officer
let cy: Officer
beforeAll(async () => {
  office = await officeOfPeople()
  ama = await office.first()
  bo = await office.enrol(ama, 'Bo Invented')
  cy = await office.enrol(ama, 'Cy Invented')
})
afterAll(() => office.close())

const trusted = async (by: Officer) => (await office.roster(by)).roster.trusted.map(({ id }) => id)
const ids = (...officers: Officer[]) => officers.map(({ card }) => card.id)

test('who came by a link alone confirms nobody, opens nothing and is given nothing', async () => {
  expect(codes(await office.confirm(bo, cy))).toEqual(['not-allowed'])
  expect(await office.opens(bo)).toEqual([])
  expect(codes(await office.share(ama, bo))).toEqual(['not-a-holder'])
  expect(await trusted(ama)).toEqual(ids(ama))
})

test('a confirmation is refused that is not hers, of another card, of herself or of an older state', async () => {
  const { state } = (await office.roster(ama)).roster
  const say = async (by: Officer, subject: Officer, statement: object) =>
    codes(await recordStatement(await office.at(by), { kind: 'confirmed', subject: subject.card.id, statement }))
  expect(await say(ama, bo, confirmOfficer(cy.signing.secret, bo.card, state))).toEqual(['false-signature'])
  expect(await say(ama, bo, confirmOfficer(ama.signing.secret, cy.card, state))).toEqual(['another-card'])
  expect(await say(ama, ama, confirmOfficer(ama.signing.secret, ama.card, state))).toEqual(['not-yourself'])
  expect(await say(ama, bo, removeOfficer(ama.signing.secret, bo.card, state))).toEqual(['false-signature'])
  const older = confirmOfficer(ama.signing.secret, bo.card, '00000 '.repeat(10).trim())
  expect(await say(ama, bo, older)).toEqual(['people-changed'])
  const nobody = { ...bo, card: { ...bo.card, id: crypto.randomUUID() } }
  expect(await say(ama, nobody, confirmOfficer(ama.signing.secret, bo.card, state))).toEqual(['not-found'])
})

test('one confirms while she is alone, and then it takes two', async () => {
  expect(must(await office.confirm(ama, bo))).toEqual({ trusted: true, removed: false })
  expect(await trusted(bo)).toEqual(ids(ama, bo))
  expect(codes(await office.confirm(ama, bo))).toEqual(['confirmed-already'])
  expect(must(await office.confirm(ama, cy)).trusted).toBe(false)
  expect(codes(await office.confirm(ama, cy))).toEqual(['said-already'])
  expect(codes(await office.share(ama, cy))).toEqual(['not-a-holder'])
  expect(must(await office.confirm(bo, cy)).trusted).toBe(true)
  expect((await trusted(cy)).toSorted()).toEqual(ids(ama, bo, cy).toSorted())
})

test('the epochs that there are reach her from one who holds them', async () => {
  must(await office.share(ama, bo))
  expect((await office.opens(bo)).map(({ card }) => card.number)).toEqual([1])
  expect(codes(await office.share(ama, bo))).toEqual(['epoch-not-to-share'])
  const unknown = { officer: cy.card.id, sealed: [{ number: 7, body: toBase64url(randomBytes(200)) }] }
  expect(codes(await shareEpochs(await office.at(ama), unknown))).toEqual(['epoch-not-to-share'])
  must(await office.share(bo, cy))
  expect(await office.opens(cy)).toEqual(await office.opens(ama))
})

test('an administrator and a translator hold no keys and confirm nobody, whoever confirmed them', async () => {
  const admin = await office.enrol(ama, 'Di Invented', 'administrator')
  const translator = await office.enrol(ama, 'Ed Invented', 'translator')
  for (const by of [ama, bo]) must(await office.confirm(by, translator))
  for (const by of [ama, bo]) must(await office.confirm(by, admin))
  const { roster } = await office.roster(ama)
  expect(roster.others.map(({ id }) => id).toSorted()).toEqual(ids(admin, translator).toSorted())
  expect(roster.trusted.map(({ id }) => id)).not.toContain(admin.card.id)
  const flo = await office.enrol(admin, 'Flo Invented')
  expect(codes(await office.confirm(admin, flo))).toEqual(['not-allowed'])
  expect(codes(await office.remove(translator, flo))).toEqual(['not-allowed'])
  expect(codes(await office.share(ama, translator))).toEqual(['not-a-holder'])
  const any = { officer: translator.card.id, sealed: [{ number: 1, body: toBase64url(randomBytes(200)) }] }
  expect(codes(await shareEpochs(await office.at(admin), any))).toEqual(['not-allowed'])
  // One of those who hold keys is enough to turn away who holds none.
  expect(must(await office.remove(ama, translator))).toEqual({ trusted: false, removed: true })
  expect(await office.desk(translator)).toBeNull()
})

test('a server that adds an officer of its own adds no holder', async () => {
  const { input, officer } = await enrolment(
    { name: 'Rogue Invented', role: 'case-officer' },
    { token: 'x'.repeat(40), now: office.door().now },
    false
  )
  const db = office.house.db.owner
  await db
    .insertInto('known.officer')
    .values({
      id: officer.card.id,
      mandate: 'defenders',
      name: officer.name,
      role: 'case-officer',
      lang: 'en',
      recipient: officer.card.recipient,
      verify_key: Buffer.from(officer.signing.verifyKey),
      card: JSON.stringify(input.card),
      enrolled_at: office.door().now
    })
    .execute()
  // And says that two officers confirmed her, with a key that is not theirs and with statements about others.
  const { state } = (await office.roster(ama)).roster
  const real = await db.selectFrom('known.officer_statement').selectAll().where('kind', '=', 'confirmed').execute()
  for (const [i, by] of [ama, bo].entries()) {
    const forged = { ...confirmOfficer(officer.signing.secret, officer.card, state), by: by.card.verifyKey }
    for (const statement of [forged, real[i]!.statement])
      await db
        .insertInto('known.officer_statement')
        .values({
          ...real[i]!,
          id: crypto.randomUUID(),
          subject: officer.card.id,
          by_officer: by.card.id,
          statement: JSON.stringify(statement)
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  }
  expect(await trusted(ama)).not.toContain(officer.card.id)
  const withRogue = [ama, bo, cy].map(({ card }) => card)
  expect(codes(await office.newEpoch(ama, [...withRogue, officer.card]))).toEqual(['epoch-opened-today'])
  office.days(1)
  for (const one of [ama, bo, cy]) one.token = must(await office.signIn(one)).token
  expect(codes(await office.newEpoch(ama, [...withRogue, officer.card]))).toEqual(['wrong-holders'])
  expect(codes(await office.share(ama, { ...officer, secrets: ama.secrets, token: '' }))).toEqual(['not-a-holder'])
})

test('a server that puts another first officer, epoch or recovery in their place is not her office', async () => {
  const { people } = await office.me(ama)
  const rogue = people.officers.find(({ name }) => name === 'Rogue Invented')!
  const swapped = people.officers.map((one) => ({ ...one, isFirst: one.id === rogue.id }))
  const read = (changes: object) => readOffice({ ...people, ...changes }, ama.secrets.office)
  expect(read({}).ok).toBe(true)
  expect(read({ officers: swapped })).toEqual({ ok: false, reason: 'another-office' })
  const hers = { ...people.recoveries[0]!, recipient: rogue.card.value.recipient }
  expect(read({ recoveries: [hers] })).toEqual({ ok: false, reason: 'another-office' })
  // Beside the true one it is nobody's either: no epoch names it.
  const told = read({ recoveries: [hers, ...people.recoveries, hers] })
  expect(told.ok && told.office.recovery).toBe(people.recoveries[0]!.recipient)
  expect(read({ epochs: [] })).toEqual({ ok: false, reason: 'another-office' })
  const own = people.epochs[0]!
  const { statement } = own
  const forged = {
    ...own,
    number: 2,
    statement: { own: { ...statement.own, value: { ...statement.own.value, number: 2 } }, before: null }
  }
  expect(read({ epochs: [own, forged] })).toEqual({ ok: false, reason: 'false-chain' })
})

test('another mandate sees none of the statements, epochs and sealed secrets', async () => {
  for (const table of ['known.officer_statement', 'known.epoch', 'sealed.epoch_secret'] as const) {
    const count = (mandate: string) =>
      inOffice(
        office.house.db.office,
        mandate,
        async (trx) => (await trx.selectFrom(table).selectAll().execute()).length
      )
    expect(await count('defenders')).toBeGreaterThan(0)
    expect(await count('torture')).toBe(0)
  }
})
