import { afterAll, beforeAll, expect, test } from 'vitest'
import { endCornerSessions } from '#mandate/corner/end-corner-sessions.ts'
import { forgetEndedSessions } from '#mandate/corner/forget-ended-sessions.ts'
import { enrolByPassphrase, readCornerLink } from '#mandate/corner/enrol-in-corner.ts'
import { inviteDiplomat } from '#mandate/corner/invite-diplomat.ts'
import { listMissions } from '#mandate/corner/list-missions.ts'
import { readAccount } from '#mandate/corner/read-account.ts'
import { readDraftKey } from '#mandate/corner/read-draft-key.ts'
import { hasSession } from '#mandate/corner/has-session.ts'
import { resumeMission } from '#mandate/corner/resume-mission.ts'
import { revokeMission } from '#mandate/corner/revoke-mission.ts'
import { signInToCorner } from '#mandate/corner/sign-in-to-corner.ts'
import { officeWithMissions, type Diplomat } from '#tests/mission.ts'
import { codes, must } from '#tests/office-desk.ts'

let office: Awaited<ReturnType<typeof officeWithMissions>>
let ada: Diplomat
beforeAll(async () => {
  office = await officeWithMissions()
  ada = await office.enrol('Peru', 'Ada Invented')
})
afterAll(() => office.close())

const signIn = (more: object = {}) =>
  signInToCorner(office.door(), { name: ada.name, words: ada.words, code: office.code(ada), ...more })

test('an officer alone invites, under a name that nobody has', async () => {
  const invite = (role: 'case-officer' | 'observer' | 'administrator', input: object) =>
    inviteDiplomat(office.officer(role), input)
  const somebody = { state: 'Peru', name: 'Somebody' }
  expect(codes(await invite('observer', somebody))).toEqual(['not-allowed'])
  expect(codes(await invite('administrator', somebody))).toEqual(['not-allowed'])
  expect(codes(await invite('case-officer', { ...somebody, name: 'ADA  Invented' }))).toEqual(['name-taken'])
  expect(codes(await invite('case-officer', { ...somebody, state: 'Nowhere' }))).toEqual(['unknown-state'])
  expect(codes(await invite('case-officer', { ...somebody, name: 'a\u202eb' }))).toEqual(['wrong-type'])
  const several = [1, 2, 3, 4, 5].map(() => invite('case-officer', { state: 'Peru', name: 'Twice Invented' }))
  expect((await Promise.all(several)).flatMap(codes)).toEqual(Array(4).fill('name-taken'))
  const mission = { id: 'x', role: 'mission' as const, mandate: 'defenders', state: 'PER' }
  expect(codes(await inviteDiplomat({ ...office.officer(), actor: mission }, somebody))).toEqual(['not-allowed'])
})

test('an invitation gives a mission its address, and replaces none that it has', async () => {
  const invite = (name: string, address: string) => inviteDiplomat(office.officer(), { state: 'Chad', name, address })
  must(await invite('Ivo of Chad, invented', 'registry@chad.example'))
  must(await invite('Jon of Chad, invented', 'registry@chad.example'))
  expect((await invite('Kim of Chad, invented', 'other@peru.example')) as { errors?: unknown }).toMatchObject({
    errors: [{ code: 'mission-has-address', field: 'address', params: { value: 'registry@chad.example' } }]
  })
})

test('a link serves once, for seven days; words and secret are those that were made for it', async () => {
  const { token } = must(await inviteDiplomat(office.officer(), { state: 'Peru', name: 'Bea Invented' }))
  const made = must(await readCornerLink(office.door(), { token }, 'fr'))
  expect(made).toMatchObject({ name: 'Bea Invented', state: 'PER' })
  const input = {
    token,
    words: made.words,
    wordsAgain: made.words,
    totpSecret: made.totpSecret,
    made: made.made,
    code: office.code(made)
  }
  const enrol = (more: object) => enrolByPassphrase(office.door(), { ...input, ...more })
  expect(codes(await enrol({ wordsAgain: 'some other words' }))).toEqual(['wrong-words'])
  expect(codes(await enrol({ words: 'my own words', wordsAgain: 'my own words' }))).toEqual(['link-not-good'])
  expect(codes(await enrol({ code: '000000' }))).toEqual(['wrong-code'])
  expect(codes(await enrol({ code: 'later' }))).toEqual(['wrong-code'])
  const both = await Promise.all([1, 2].map(() => enrol({})))
  expect(both.flatMap(codes)).toEqual(['link-not-good'])
  expect(codes(await readCornerLink(office.door(), { token }, 'fr'))).toEqual(['link-not-good'])
  const late = must(await inviteDiplomat(office.officer(), { state: 'Peru', name: 'Cleo Invented' })).token
  office.pass(7 * 24 * 60)
  expect(codes(await readCornerLink(office.door(), { token: late }, 'fr'))).toEqual(['link-not-good'])
})

test('ten failures are ten, however the İ of an invented name is typed', async () => {
  const said: string[] = []
  for (let at = 0; at < 12; at++)
    said.push(...codes(await signIn({ name: at % 2 ? 'ipek invented' : 'İpek Invented', words: 'wrong words' })))
  expect(said).toEqual([...Array<string>(10).fill('mission-sign-in-refused'), 'try-later', 'try-later'])
})

test('she signs in by words and a code; a code serves once, and ten failures close the way for a while', async () => {
  must(await signIn())
  expect(codes(await signIn())).toEqual(['mission-sign-in-refused'])
  office.pass(1)
  must(await signIn({ name: ' ada  invented', words: ada.words.toUpperCase() }))
  office.pass(1)
  for (const more of [{ words: 'wrong words' }, { name: 'Nobody' }, { code: '000000' }])
    expect(codes(await signIn(more))).toEqual(['mission-sign-in-refused'])
  for (let times = 0; times < 8; times++) await signIn({ words: 'wrong words' })
  expect(codes(await signIn())).toEqual(['try-later'])
  office.pass(16)
  must(await signIn())
})

test('a session gives way to another token, ends by itself, and everywhere at once when she says so', async () => {
  office.pass(1)
  const here = { name: ada.name, token: must(await signIn()).token }
  const first = here.token
  office.pass(11)
  await office.at(here)
  expect(here.token).not.toBe(first)
  office.pass(1)
  expect(await resumeMission(office.door(), first)).toBeNull()
  const { sessions, colleagues } = must(await readAccount(await office.at(here)))
  // What her device keeps for her is sealed under the same key by each of her sessions, and under no colleague's.
  const key = must(await readDraftKey(await office.at(here)))
  expect(must(await readDraftKey(await office.at(here)))).toBe(key)
  expect(must(await readDraftKey(await office.at(await office.enrol('Peru', 'Dora Invented'))))).not.toBe(key)
  expect(sessions.length).toBeGreaterThan(1)
  expect(colleagues.map(({ name }) => name)).toContain('Bea Invented')
  expect(codes(await endCornerSessions(await office.at(here), { session: crypto.randomUUID() }))).toEqual(['not-found'])
  must(await endCornerSessions(await office.at(here), { all: true }))
  expect(await resumeMission(office.door(), here.token)).toBeNull()
  const idle = { name: ada.name, token: must(await signIn()).token }
  // Pieces of a document are taken of whoever is in; they keep nobody in.
  expect(await hasSession(office.door(), idle.token)).toBe(true)
  expect(await hasSession({ ...office.door(), into: 'partner' }, idle.token)).toBe(false)
  for (const none of [null, '', 'A'.repeat(43), here.token]) expect(await hasSession(office.door(), none)).toBe(false)
  office.pass(61)
  expect(await hasSession(office.door(), idle.token)).toBe(false)
  expect(await resumeMission(office.door(), idle.token)).toBeNull()
})

test('a session that is over is forgotten each hour, and one that is not goes on', async () => {
  const { jobs, owner } = office.house.db
  const kept = async () => (await owner.selectFrom('known.mission_session').select('id').execute()).length
  const forget = () =>
    forgetEndedSessions({
      db: jobs,
      now: office.door().now,
      actor: { id: 'vigie', role: 'system', mandate: null }
    })
  office.pass(24 * 60)
  must(await signIn())
  must(await forget())
  expect(await kept()).toBe(1)
  office.pass(60)
  must(await forget())
  expect(await kept()).toBe(1)
  office.pass(1)
  must(await forget())
  expect(await kept()).toBe(0)
  const officer = { id: 'an officer', role: 'case-officer' as const, mandate: 'defenders' }
  expect(codes(await forgetEndedSessions({ db: jobs, now: office.door().now, actor: officer }))).toEqual([
    'not-allowed'
  ])
})

test('whom an officer revokes is out at once and comes in no more', async () => {
  const here = { name: ada.name, token: must(await signIn()).token }
  const { missions } = must(await listMissions(office.officer()))
  const { id } = missions[0]!.diplomats.find(({ name }) => name === ada.name)!
  expect(codes(await revokeMission(office.officer('observer'), { diplomat: id }))).toEqual(['not-allowed'])
  expect(codes(await revokeMission(office.officer('case-officer', 'torture'), { diplomat: id }))).toEqual(['not-found'])
  await office.at(here)
  must(await revokeMission(office.officer(), { diplomat: id }))
  expect(await resumeMission(office.door(), here.token)).toBeNull()
  office.pass(1)
  expect(codes(await signIn())).toEqual(['mission-sign-in-refused'])
  expect(codes(await revokeMission(office.officer(), { diplomat: id }))).toEqual(['not-found'])
})
