import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { readNotice } from './notice.ts'

const shipped = join(projectRoot, 'reference')

test('what ships is read whole', async () => {
  const { referrals, hours } = await readNotice([shipped], 'defenders')
  expect(referrals).toHaveLength(6)
  expect(referrals[0]).toEqual({
    name: 'Front Line Defenders',
    kind: 'emergency',
    address: 'frontlinedefenders.org/emergency-contact',
    telephone: '+353 1 210 0489'
  })
  expect(hours).toMatchObject({ firstDay: 1, lastDay: 5, from: '09:00', to: '17:30', zone: 'Europe/Zurich' })
})

test('an operator’s file comes first; a line that cannot be read is left out; without any there is none', async () => {
  const own = mkdtempSync(join(tmpdir(), 'vigie-notice-'))
  const head = 'mandate,first_day,last_day,from,to,time_zone\n'
  writeFileSync(join(own, 'office-hours.csv'), `${head}*,1,5,9,17,Nowhere/Land\ndefenders,7,4,08:00,16:00,Asia/Amman\n`)
  const { referrals, hours } = await readNotice([own, shipped], 'defenders')
  expect(hours).toMatchObject({ firstDay: 7, zone: 'Asia/Amman' })
  expect(referrals).toHaveLength(6)
  expect(await readNotice([own], 'another')).toEqual({ referrals: [], hours: null })
  rmSync(own, { recursive: true })
})
