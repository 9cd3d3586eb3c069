import { afterAll, beforeAll, expect, test } from 'vitest'
import { addWay } from '#mandate/people/add-way.ts'
import { askForSalt } from '#mandate/people/ask-for-salt.ts'
import { askForChallenge } from '#mandate/people/ask-for-challenge.ts'
import { forgetEnded } from '#mandate/people/forget-ended.ts'
import { endSessions } from '#mandate/people/end-sessions.ts'
import { revokeWay } from '#mandate/people/revoke-way.ts'
import { signInByPasskey } from '#mandate/people/sign-in-by-passkey.ts'
import { signOut } from '#mandate/people/sign-out.ts'
import { randomBytes, toBase64url } from '#platform/sealing/bytes.ts'
import { codes, must } from '#tests/office-desk.ts'
import { codeAt, officeOfPeople, type Officer } from '#tests/officers.ts'
import { proofOf } from '#tests/sign-in-proof.ts'

let office: Awaited<ReturnType<typeof officeOfPeople>>
let ama: Officer
beforeAll(async () => {
  office = await officeOfPeople()
  ama = await office.first()
})
afterAll(() => office.close())

test('a name that nobody has is answered like one that somebody has, and always alike', async () => {
  const ask = async (name: string) => must(await askForSalt(office.door(), { name })).salt
  expect(await ask('nobody')).toMatch(/^[\w-]{22}$/)
  expect(await ask('Ama Invented')).toMatch(/^[\w-]{22}$/)
  expect(await ask('nobody')).toBe(await ask('Nobody '))
  expect(await ask('nobody')).not.toBe(await ask('nobody else'))
  expect(await ask('ama  INVENTED')).toBe(await ask('Ama Invented'))
  const wrong = await office.signIn(ama, { name: 'nobody' })
  expect(codes(wrong)).toEqual(codes(await office.signIn(ama, { words: 'other words' })))
})

test('a code serves once, and the one after it serves', async () => {
  office.pass(1)
  const code = office.code(ama)
  expect(codes(await office.signIn(ama, { code }))).toEqual([])
  expect(codes(await office.signIn(ama, { code }))).toEqual(['sign-in-refused'])
  office.pass(1)
  expect(codes(await office.signIn(ama, { code }))).toEqual(['sign-in-refused'])
  expect(codes(await office.signIn(ama))).toEqual([])
})

test.each(['Ama Invented', 'nobody'])(
  'ten failures in a quarter of an hour: %s waits, and then may try again',
  async (name) => {
    office.pass(20)
    const wrong = () => office.signIn(ama, { name, words: 'other words' })
    for (let i = 0; i < 10; i += 1) expect(codes(await wrong())).toEqual(['sign-in-refused'])
    expect(codes(await wrong())).toEqual(['try-later'])
    expect(codes(await office.signIn(ama, { name }))).toEqual(['try-later'])
    office.pass(15)
    expect(codes(await office.signIn(ama, { name }))).toEqual(name === 'nobody' ? ['sign-in-refused'] : [])
  }
)

// Invented names. İ is two letters to Node and one to PostgreSQL, and so is a sigma where a word ends.
test.each([
  ['İpek Invented', 'ipek invented'],
  ['ΝΙΚΟΣ Invented', 'νικοσ invented']
])('ten failures are ten, whether somebody types %s or %s', async (one, other) => {
  office.pass(20)
  const tries = Array.from({ length: 12 }, (_, at) => (at % 2 ? other : one))
  const said: string[] = []
  for (const name of tries) said.push(...codes(await office.signIn(ama, { name, words: 'other words' })))
  expect(said).toEqual([...Array<string>(10).fill('sign-in-refused'), 'try-later', 'try-later'])
  const salt = async (name: string) => must(await askForSalt(office.door(), { name })).salt
  expect(await salt(one)).toBe(await salt(other))
})

test('ten tried at once are no more than ten', async () => {
  office.pass(20)
  const tried = await Promise.all(Array.from({ length: 14 }, () => office.signIn(ama, { words: 'other words' })))
  expect(tried.flatMap(codes).filter((code) => code === 'sign-in-refused')).toHaveLength(10)
  office.pass(20)
})

test('a passkey of nobody, or a challenge that was used, lets nobody in', async () => {
  const challenge = await import('#mandate/people/ask-for-challenge.ts').then((it) => it.askForChallenge(office.door()))
  const input = { challengeId: must(challenge).id, response: { id: 'AAAA' } }
  expect(codes(await signInByPasskey(office.door(), input))).toEqual(['sign-in-refused'])
  expect(codes(await signInByPasskey(office.door(), input))).toEqual(['challenge-over'])
  const late = must(await (await import('#mandate/people/ask-for-challenge.ts')).askForChallenge(office.door()))
  office.pass(6)
  expect(codes(await signInByPasskey(office.door(), { challengeId: late.id, response: { id: 'AAAA' } }))).toEqual([
    'challenge-over'
  ])
})

const signedIn = async () => {
  office.pass(1)
  return must(await office.signIn(ama)).token
}

test('what is over of signing in is forgotten each hour, and what is not goes on', async () => {
  const { db } = office.door()
  const kept = async () => {
    const [sessions, challenges, failures] = await Promise.all([
      db.selectFrom('known.office_session').select('id').execute(),
      db.selectFrom('known.sign_in_challenge').select('id').execute(),
      db.selectFrom('known.sign_in_failure').select('at').execute()
    ])
    return [sessions.length, challenges.length, failures.length]
  }
  const forget = () =>
    forgetEnded({
      db: office.house.db.jobs,
      now: office.door().now,
      actor: { id: 'vigie', role: 'system', mandate: null }
    })
  office.pass(24 * 60)
  must(await office.signIn(ama))
  must(await askForChallenge(office.door()))
  must(await forget())
  expect(await kept()).toEqual([1, 1, 0])
  expect(codes(await office.signIn(ama, { words: 'other words' }))).toEqual(['sign-in-refused'])
  office.pass(59)
  must(await forget())
  expect(await kept()).toEqual([1, 0, 0])
  office.pass(2)
  must(await forget())
  expect(await kept()).toEqual([0, 0, 0])
  expect(
    codes(
      await forgetEnded({ ...office.door(), actor: { id: 'an officer', role: 'case-officer', mandate: 'defenders' } })
    )
  ).toEqual(['not-allowed'])
})

test('she ends one session, or all of them, and signs out', async () => {
  const [one, two, three] = [await signedIn(), await signedIn(), await signedIn()]
  ama.token = three
  const { sessions } = await office.me(ama)
  const first = (await office.desk(ama, one))!
  expect(sessions.map(({ id }) => id)).toContain(first.session.id)
  must(await endSessions(await office.at(ama), { session: first.session.id }))
  expect(await office.desk(ama, one)).toBeNull()
  expect(codes(await endSessions(await office.at(ama), { session: first.session.id }))).toEqual(['not-found'])
  must(await signOut((await office.desk(ama, two))!))
  expect(await office.desk(ama, two)).toBeNull()
  must(await endSessions(await office.at(ama), { all: true }))
  expect(await office.desk(ama, three)).toBeNull()
})

test('a new passphrase takes the place of the one before; the last way in stays', async () => {
  ama.token = await signedIn()
  const earlier = await signedIn()
  const before = (await office.me(ama)).ways
  expect(codes(await revokeWay(await office.at(ama), { way: before[0]!.id }))).toEqual(['last-way'])
  expect(codes(await revokeWay(await office.at(ama), { way: crypto.randomUUID() }))).toEqual(['not-found'])
  const totpSecret = 'B'.repeat(32)
  const words = 'quite other invented words'
  const way = await passphraseWay(words, totpSecret)
  const wrong = { ...way, way: { ...way.way, totpCode: '000000' } }
  expect(codes(await addWay(await office.at(ama), wrong))).toEqual(['wrong-code'])
  must(await addWay(await office.at(ama), way))
  const after = (await office.me(ama)).ways
  expect(after.map(({ label }) => label)).toEqual(['new'])
  // Who came by the old one elsewhere is out, and what it unsealed is gone.
  expect(await office.desk(ama, earlier)).toBeNull()
  const left = await office.house.db.owner.selectFrom('sealed.officer_secret').select('way').execute()
  expect(left).toEqual([{ way: after[0]!.id }])
  office.pass(1)
  expect(codes(await office.signIn(ama))).toEqual(['sign-in-refused'])
  ama.token = must(await office.signIn({ ...ama, totpSecret }, { words })).token
})

test('who signed in a quarter of an hour ago, or only holds the token, changes no way in and replaces none', async () => {
  const bea = await office.enrol(ama, 'Bea Invented')
  const before = await office.me(bea)
  office.pass(15)
  const hers = await passphraseWay('words of a thief, invented', 'C'.repeat(32))
  expect(codes(await addWay(await office.at(bea), hers))).toEqual(['sign-in-again'])
  expect(codes(await revokeWay(await office.at(bea), { way: before.ways[0]!.id }))).toEqual(['sign-in-again'])
  const after = await office.me(bea)
  expect([after.ways, after.way]).toEqual([before.ways, before.way])
  bea.token = must(await office.signIn(bea)).token
  office.pass(14)
  must(await addWay(await office.at(bea), await passphraseWay('her own other words', 'D'.repeat(32))))
  expect((await office.me(bea)).ways).not.toEqual(before.ways)
})

async function passphraseWay(words: string, totpSecret: string) {
  const salt = randomBytes(16)
  return {
    way: {
      kind: 'passphrase',
      proofSalt: toBase64url(salt),
      proof: proofOf(words, salt),
      totpSecret,
      totpCode: codeAt(totpSecret, office.door().now)
    },
    label: 'new',
    sealedSecret: toBase64url(randomBytes(200))
  }
}
