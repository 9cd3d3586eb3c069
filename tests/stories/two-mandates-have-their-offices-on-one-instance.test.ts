import { afterAll, beforeAll, expect, it } from 'vitest'
import { askForSalt } from '#mandate/people/ask-for-salt.ts'
import { enrolOfficer } from '#mandate/people/enrol-officer.ts'
import { listOffices } from '#mandate/people/list-offices.ts'
import { readInvitation } from '#mandate/people/read-invitation.ts'
import { signInByPassphrase } from '#mandate/people/sign-in-by-passphrase.ts'
import { makeEnrolmentLink } from '#platform/enrolment-link.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { enrolment, passphrase } from '../enrolment.ts'
import { must } from '../office-desk.ts'
import { officeOfPeople, origin } from '../officers.ts'
import { proofOf } from '#tests/sign-in-proof.ts'

let office: Awaited<ReturnType<typeof officeOfPeople>>
beforeAll(async () => {
  office = await officeOfPeople()
  await office.first('Ama Invented')
})
afterAll(() => office.close())

const another = { origin, mandate: 'torture', isInstances: false }

it('the second office begins by a link of its own, at its own door alone', async () => {
  const { now } = office.door()
  const link = (await makeEnrolmentLink(office.house.db.owner, another, now))!
  expect(new URL(link).search).toBe('?mandate=torture')
  const token = link.split('#')[1]!
  const wrongDoor = await readInvitation(office.door(), { token })
  expect(wrongDoor).toMatchObject({ ok: false, errors: [{ code: 'link-not-good' }] })

  const door = { ...office.door(), mandate: 'torture' }
  expect(must(await readInvitation(door, { token }))).toMatchObject({ isFirst: true, mandate: 'torture' })
  // The same name may sit in both: it is another person's.
  const { input, officer } = await enrolment(
    { name: 'Ama Invented', role: 'rapporteur' },
    { token, now, mandate: 'torture' },
    true
  )
  must(await enrolOfficer(door, input))
  expect(must(await listOffices(door))).toEqual(['defenders', 'torture'])
  expect(await makeEnrolmentLink(office.house.db.owner, another, now)).toBeNull()

  office.pass(1)
  const { salt } = must(await askForSalt(door, { name: officer.name }))
  const proof = proofOf(passphrase, fromBase64url(salt))
  const asked = { name: officer.name, proof, code: office.code(officer) }
  const elsewhere = await signInByPassphrase(office.door(), asked)
  expect(elsewhere).toMatchObject({ ok: false, errors: [{ code: 'sign-in-refused' }] })
  must(await signInByPassphrase({ ...door, now: office.door().now }, asked))
})

it('a link of one mandate is not ended by a new one of another', async () => {
  const { now } = office.door()
  const link = (await makeEnrolmentLink(office.house.db.owner, { ...another, mandate: 'housing' }, now))!
  await makeEnrolmentLink(office.house.db.owner, { ...another, mandate: 'water' }, now)
  const read = await readInvitation({ ...office.door(), mandate: 'housing' }, { token: link.split('#')[1]! })
  expect(read.ok).toBe(true)
})
