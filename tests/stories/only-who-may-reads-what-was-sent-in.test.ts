import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerTranslation } from '#mandate/inbox/answer-translation.ts'
import { askTranslation } from '#mandate/inbox/ask-translation.ts'
import { assignSubmission } from '#mandate/inbox/assign-submission.ts'
import { closeSubmission } from '#mandate/inbox/close-submission.ts'
import { listDuty } from '#mandate/inbox/list-duty.ts'
import { listQueue } from '#mandate/inbox/list-queue.ts'
import { listTranslations } from '#mandate/inbox/list-translations.ts'
import { openSubmission } from '#mandate/inbox/open-submission.ts'
import { setAside } from '#mandate/inbox/set-aside.ts'
import { setDuty } from '#mandate/inbox/set-duty.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { openJson } from '#platform/sealing/seal.ts'
import { inbox, sealedNote } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'

let house: Awaited<ReturnType<typeof inbox>>
let ama: Officer
let tala: Officer
let tom: Officer
let id: string
beforeAll(async () => {
  house = await inbox()
  ama = house.ama
  tala = await house.colleague('Tala Invented', 'translator')
  tom = await house.colleague('Tom Invented', 'translator')
  id = (await house.submit({ what: 'a phrase that only some may read' })).id
})
afterAll(() => house.close())

const at = (officer: Officer) => house.at(officer)

describe('of a submission', () => {
  test.each(['administrator', 'editor', 'translator', 'guest', 'observer'] as const)(
    'a person of the role %s is given nothing that is sealed, and changes nothing',
    async (role) => {
      const desk = { ...at(ama), actor: { id: randomUUID(), role, mandate: 'defenders', trusted: true } }
      const refused = [
        await openSubmission(desk, { id }),
        await assignSubmission(desk, { id, officer: null }),
        await setAside(desk, { ids: [id] }),
        await closeSubmission(desk, { id, outcome: 'declined' }),
        await setDuty(desk, { from: '2026-03-03', to: '2026-03-03', officer: null })
      ]
      expect(refused.map(codes)).toEqual(refused.map(() => ['not-allowed']))
      expect(codes(await listQueue(desk, {}))).toEqual(role === 'observer' ? [] : ['not-allowed'])
    }
  )

  test('an observer sees what is known of it, and that is all', async () => {
    const desk = {
      ...at(ama),
      actor: { id: randomUUID(), role: 'observer' as const, mandate: 'defenders', trusted: true }
    }
    const [entry] = must(await listQueue(desk, {})).entries
    expect(Object.keys(entry!).toSorted()).toEqual(
      'age alone channel closedOn danger epoch firstReadOn guestNotes id lang officer outcome perhapsDanger pieces promise receivedOn setAsideOn sizeClass takenOn translations waiting'.split(
        ' '
      )
    )
  })

  test('an office of another mandate finds nothing, by any verb', async () => {
    const theirs = {
      ...at(ama),
      mandate: 'torture',
      actor: { id: randomUUID(), role: 'case-officer' as const, mandate: 'torture', trusted: true }
    }
    expect(must(await listQueue(theirs, {})).entries).toEqual([])
    expect(codes(await openSubmission(theirs, { id }))).toEqual(['not-found'])
    expect(codes(await assignSubmission(theirs, { id, officer: null }))).toEqual(['not-found'])
    expect(codes(await closeSubmission(theirs, { id, outcome: 'declined' }))).toEqual(['not-found'])
    expect(must(await setAside(theirs, { ids: [id] })).moved).toEqual([])
  })
})

describe('a translator', () => {
  let asked: string
  beforeAll(async () => {
    asked = randomUUID()
    const epoch = (await house.keysOf(ama)).at(-1)!
    const body = await sealedNote('please translate: عبارة', [tala.card.recipient, epoch.card.recipient])
    must(await askTranslation(at(ama), { submission: id, id: asked, translator: tala.card.id, epoch: 1, body }))
  })

  test('sees what was sealed to her and nothing else: neither whose it is nor a colleague’s', async () => {
    const [one, ...others] = must(await listTranslations(at(tala)))
    expect(others).toEqual([])
    expect(Object.keys(one!).toSorted()).toEqual(['answer', 'answeredOn', 'body', 'id', 'on'])
    expect(JSON.stringify(one)).not.toContain(id)
    expect(await openJson(fromBase64url(one!.body), [tala.identity.secret])).toMatchObject({
      text: 'please translate: عبارة'
    })
    expect(must(await listTranslations(at(tom)))).toEqual([])
    expect(codes(await openSubmission(at(tala), { id }))).toEqual(['not-allowed'])
    await expect(openJson(fromBase64url(one!.body), [tom.identity.secret])).rejects.toMatchObject({
      reason: 'not-for-you'
    })
  })

  test('answers once; for a colleague it is not there', async () => {
    const epoch = (await house.keysOf(ama)).at(-1)!
    const answer = {
      asked,
      id: randomUUID(),
      epoch: 1,
      body: await sealedNote('a phrase', [epoch.card.recipient, tala.card.recipient])
    }
    expect(codes(await answerTranslation(at(tom), answer))).toEqual(['not-found'])
    expect(codes(await answerTranslation(at(ama), answer))).toEqual(['not-found'])
    must(await answerTranslation(at(tala), answer))
    must(await answerTranslation(at(tala), answer))
    expect(codes(await answerTranslation(at(tala), { ...answer, id: randomUUID() }))).toEqual(['already-translated'])
    const { notes } = await house.read(ama, id)
    const reply = notes.find(({ answers }) => answers === asked)
    expect(reply?.opened.ok && reply.opened.value.text).toBe('a phrase')
  })

  test('is asked only if she is one, and here', async () => {
    const epoch = (await house.keysOf(ama)).at(-1)!
    const body = await sealedNote('x', [ama.card.recipient, epoch.card.recipient])
    for (const translator of [ama.card.id, randomUUID()])
      expect(
        codes(await askTranslation(at(ama), { submission: id, id: randomUUID(), translator, epoch: 1, body }))
      ).toEqual(['no-such-translator'])
  })
})

test('an officer who left is in charge of nothing any more, and has no duty', async () => {
  const bo = await house.colleague('Bo Invented')
  must(await assignSubmission(at(ama), { id, officer: bo.card.id }))
  must(await setDuty(at(ama), { from: '2026-03-03', to: '2026-03-06', officer: bo.card.id }))
  expect(must(await listQueue(at(ama), { officer: 'nobody' })).entries).toEqual([])
  must(await house.office.remove(ama, bo))
  expect(await house.office.desk(bo)).toBeNull()
  expect(must(await listQueue(at(ama), { officer: 'nobody' })).entries.map((one) => one.id)).toEqual([id])
  expect(must(await listDuty(at(ama))).every(({ officer }) => officer === null)).toBe(true)
  expect(codes(await assignSubmission(at(ama), { id, officer: bo.card.id }))).toEqual(['no-such-officer'])
})

test('who takes charge takes it from no colleague who took it meanwhile, unless she has seen that', async () => {
  const cy = await house.colleague('Cy Invented')
  const take = (who: typeof ama, was?: string) =>
    assignSubmission(at(who), { id, officer: who.card.id, ...(was !== undefined && { was }) })
  // Of whoever left it says nobody.
  must(await take(ama, ''))
  expect(codes(await take(cy, ''))).toEqual(['changed-meanwhile'])
  must(await take(ama, ''))
  must(await take(cy, ama.card.id))
  const put = { id, officer: null, was: ama.card.id }
  expect(codes(await assignSubmission(at(ama), put))).toEqual(['changed-meanwhile'])
})
