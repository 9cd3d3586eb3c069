import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { readHours } from './notice.ts'

const shipped = join(projectRoot, 'reference')

test('the hours that ship are read; an operator’s come first, and a line that cannot be read is left out', async () => {
  const hours = await readHours([shipped], 'defenders')
  expect(hours).toMatchObject({ firstDay: 1, lastDay: 5, from: '09:00', to: '17:30', zone: 'Europe/Zurich' })
  const own = mkdtempSync(join(tmpdir(), 'vigie-notice-'))
  const head = 'mandate,first_day,last_day,from,to,time_zone\n'
  writeFileSync(join(own, 'office-hours.csv'), `${head}*,1,5,9,17,Nowhere/Land\ndefenders,7,4,08:00,16:00,Asia/Amman\n`)
  expect(await readHours([own, shipped], 'defenders')).toMatchObject({ firstDay: 7, zone: 'Asia/Amman' })
  expect(await readHours([own], 'another')).toBeNull()
  rmSync(own, { recursive: true })
})
