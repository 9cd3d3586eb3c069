import { afterAll, expect, test } from 'vitest'
import { listMissionAddresses, setMissionAddress } from '#mandate/correspondence/set-mission-address.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

const today = '2026-03-02'
const office = await officeDesk()
afterAll(() => office.close())
const [ama, bo] = [office.at(today, 'Ama Invented'), office.at(today, 'Bo Invented')]
const lines = async () => must(await listMissionAddresses(ama)).map(({ address }) => address)

test('an address that a colleague set meanwhile is not taken away by who has not seen it; the very same is no quarrel', async () => {
  const peru = (address: string, seen?: number) => ({
    state: 'PER',
    address,
    from: today,
    ...(seen !== undefined && { seen })
  })
  must(await setMissionAddress(ama, peru('mission@peru.example', 0)))
  expect(codes(await setMissionAddress(bo, peru('other@peru.example', 0)))).toEqual(['changed-meanwhile'])
  expect(codes(await setMissionAddress(bo, peru('', 0)))).toEqual(['changed-meanwhile'])
  expect(await lines()).toEqual(['mission@peru.example'])
  must(await setMissionAddress(bo, peru('mission@peru.example', 0)))
  // Who has seen it says another; at once, one of two is refused.
  const both = await Promise.all(
    ['one@peru.example', 'two@peru.example'].map((address) => setMissionAddress(bo, peru(address, 2)))
  )
  expect(both.flatMap(codes)).toEqual(['changed-meanwhile'])
  expect(await lines()).toHaveLength(3)
  // On the command line she began with no page.
  must(await setMissionAddress(ama, peru('three@peru.example')))
})
