import { afterAll, beforeAll, expect, test } from 'vitest'
import { enrolOfficer } from '#mandate/people/enrol-officer.ts'
import { readInvitation } from '#mandate/people/read-invitation.ts'
import { openEpochSecrets } from '#platform/sealing/epoch-secrets.ts'
import { makeEpoch } from '#platform/sealing/epochs.ts'
import { fromBase64url, toBase64url } from '#platform/sealing/bytes.ts'
import { openWithPassphrase } from '#platform/sealing/seal-under.ts'
import { makeSigningKey, signed } from '#platform/sealing/signing.ts'
import { codes, must } from '#tests/office-desk.ts'
import { enrolment, officeOfPeople, passphrase, type Officer } from '#tests/officers.ts'

let office: Awaited<ReturnType<typeof officeOfPeople>>
let ama: Officer
beforeAll(async () => {
  office = await officeOfPeople()
})
afterAll(() => office.close())

const made = async (changes: object = {}, role = 'case-officer', first = true) => {
  const token = await office.firstLink()
  const { input } = await enrolment({ name: 'Ama Invented', role }, { token, now: office.door().now }, first)
  return { ...input, ...changes } as typeof input
}
const refusal = async (input: object) => codes(await enrolOfficer(office.door(), input))
const epochs = () => office.house.db.owner.selectFrom('known.epoch').select('number').execute()

test('the first one is refused what would not hold, and nothing of it stays', async () => {
  const good = await made()
  expect(await refusal({ ...good, token: 'x'.repeat(32) })).toEqual(['link-not-good'])
  expect(await refusal({ ...good, card: { ...good.card, value: { ...good.card.value, role: 'rapporteur' } } })).toEqual(
    ['false-signature']
  )
  expect(await refusal(await made({}, 'administrator'))).toEqual(['first-officer-role'])
  expect(await refusal(await made({ first: undefined }))).toEqual(['required'])
  const now = await made()
  const sealed = now.first!.epoch.sealed
  const withHolders = (holders: object[]) => ({
    ...now,
    first: { ...now.first, epoch: { ...now.first!.epoch, sealed: holders } }
  })
  expect(await refusal(withHolders([sealed[0]!, { ...sealed[1], holder: crypto.randomUUID() }]))).toEqual([
    'wrong-holders'
  ])
  expect(await refusal(withHolders([...sealed, { ...sealed[1], holder: crypto.randomUUID() }]))).toEqual([
    'wrong-holders'
  ])
  const other = await makeEpoch({ mandate: 'torture', openedOn: '2026-03-02' })
  const foreign = { ...now.first, epoch: { statement: other.statement, sealed } }
  expect(await refusal({ ...now, first: foreign })).toEqual(['false-signature'])
  const wrongCode = { ...now.signIn, way: { ...now.signIn.way, totpCode: '000000' } }
  expect(await refusal({ ...now, signIn: wrongCode })).toEqual(['wrong-code'])
  expect(await refusal({ ...now, name: 'a\u202eb' })).not.toEqual([])
  expect(await epochs()).toEqual([])
})

test('she enrols: her keys are sealed under her passphrase, the epoch to her and to the recovery', async () => {
  ama = await office.first()
  const { way, epochSecrets, people } = await office.me(ama)
  const opened = await openWithPassphrase(fromBase64url(way.sealedSecret), passphrase)
  expect(JSON.parse(Buffer.from(opened).toString())).toEqual(ama.secrets)
  const { current, roster } = await office.roster(ama)
  expect(roster.trusted.map(({ id }) => id)).toEqual([ama.card.id])
  expect(epochSecrets).toHaveLength(1)
  await openEpochSecrets(fromBase64url(epochSecrets[0]!.body), current, ama.identity.secret)
  expect(people.holders.map(({ holder }) => holder).toSorted()).toEqual([ama.card.id, 'recovery'].toSorted())
})

test('the link is used up, and no other first officer comes', async () => {
  const rows = await office.house.db.owner.selectFrom('platform.enrolment_link').select('used_at').execute()
  expect(rows).toEqual([{ used_at: office.door().now }])
  expect(await office.firstLink().catch(() => null)).toBeNull()
})

test('who is invited comes in by her link once, in the role that it names, within seven days', async () => {
  const token = await office.invite(ama, 'Bo Invented', 'translator')
  const other = await office.invite(ama, 'Cy Invented')
  expect(must(await readInvitation(office.door(), { token }))).toMatchObject({
    name: 'Bo Invented',
    role: 'translator',
    isFirst: false
  })
  const make = (role: string, link: string, name = 'Bo Invented') =>
    enrolment({ name, role }, { token: link, now: office.door().now, office: ama.secrets.office }, false)
  expect(await refusal((await make('case-officer', token)).input)).toEqual(['another-role'])
  expect(await refusal((await make('translator', token, 'ama  invented')).input)).toEqual(['name-taken'])
  const asFirst = await enrolment({ name: 'Bo', role: 'translator' }, { token, now: office.door().now }, true)
  expect(await refusal(asFirst.input)).toEqual(['epoch-not-first'])
  const { input } = await make('translator', token)
  must(await enrolOfficer(office.door(), input))
  expect(await refusal((await make('translator', token, 'Another')).input)).toEqual(['link-not-good'])
  const again = await make('case-officer', other, 'Cy Invented')
  // The keys of somebody else, under a new name and link.
  const stolen = { ...again.input, card: input.card }
  expect(await refusal(stolen)).toEqual(['another-role'])
  office.days(8)
  expect(await refusal((await make('case-officer', other, 'Cy Invented')).input)).toEqual(['link-not-good'])
  expect(codes(await readInvitation(office.door(), { token: other }))).toEqual(['link-not-good'])
})

test('keys that somebody has already are refused', async () => {
  must(await office.signIn(ama).then((result) => (result.ok && (ama.token = result.value.token), result)))
  const token = await office.invite(ama, 'Di Invented')
  const { input } = await enrolment(
    { name: 'Di Invented', role: 'case-officer' },
    { token, now: office.door().now, office: ama.secrets.office },
    false
  )
  const signing = makeSigningKey()
  const value = { ...input.card.value, recipient: ama.card.recipient, verifyKey: toBase64url(signing.verifyKey) }
  expect(await refusal({ ...input, card: signed(signing.secret, 'officer-card', value) })).toEqual(['keys-in-use'])
})
