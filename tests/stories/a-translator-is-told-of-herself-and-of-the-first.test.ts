import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOffice } from '#mandate/people/read-office.ts'
import { must } from '#tests/office-desk.ts'
import { officeOfPeople, type Officer } from '#tests/officers.ts'

let office: Awaited<ReturnType<typeof officeOfPeople>>
let ama: Officer
let bo: Officer
let cy: Officer
beforeAll(async () => {
  office = await officeOfPeople()
  ama = await office.first()
  bo = await office.enrol(ama, 'Bo Invented')
  must(await office.confirm(ama, bo))
  must(await office.share(ama, bo))
  cy = await office.enrol(ama, 'Cy Invented')
  for (const by of [ama, bo]) must(await office.confirm(by, cy))
})
afterAll(() => office.close())

test.each(['translator', 'guest'])(
  'of a %s’s colleagues the server tells neither who there is, nor who confirmed whom, nor who holds keys or made the recovery sheet; the office she knows',
  async (role) => {
    const one = await office.enrol(ama, `${role} Invented`, role)
    for (const by of [ama, bo]) must(await office.confirm(by, one))
    const { people, officer } = await office.me(one)
    expect(JSON.stringify(people)).not.toContain(bo.card.id)
    expect(JSON.stringify(people)).not.toContain(cy.card.id)
    expect(people.officers.map(({ id }) => id).toSorted()).toEqual([ama.card.id, one.card.id].toSorted())
    expect(people.statements).toMatchObject([{ kind: 'confirmed', subject: one.card.id, by: ama.card.id }])
    expect(people.holders).toEqual([])
    expect(people.recoveries).toEqual([{ recipient: office.recovery!.recipient }])
    expect(officer.trusted).toBe(true)
    expect(readOffice(people, one.secrets.office)).toMatchObject({ ok: true })
  }
)

test('who reads cases is told of all of them', async () => {
  const { people } = await office.me(cy)
  expect(people.officers).toHaveLength(5)
  expect(people.recoveries).toMatchObject([{ by: ama.card.id, madeOn: '2026-03-02' }])
  expect(people.statements.length).toBeGreaterThan(4)
})
