import { expect, test } from 'vitest'
import { isZone } from './mail-hours.ts'
import { presentZone, zonesWith } from './time-zones.ts'

const sameOffset = (one: string, other: string) =>
  [0, 6].every((month) => {
    const at = new Date(Date.UTC(2026, month, 15))
    return at.toLocaleString('en', { timeZone: one }) === at.toLocaleString('en', { timeZone: other })
  })

test('time zones are offered by their present names, and each that the browser knows is among them', () => {
  const offered = zonesWith('Europe/Kiev')
  expect(offered.filter((zone) => /Kiev|Calcutta|Rangoon|Saigon|Katmandu|Faeroe|Godthab/.test(zone))).toEqual([])
  expect(offered).toEqual(expect.arrayContaining(['Europe/Kyiv', 'Asia/Kolkata', 'Asia/Yangon']))
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    expect(offered).toContain(presentZone(zone))
    expect([zone, sameOffset(zone, presentZone(zone))]).toEqual([zone, true])
  }
})

test('a name that was kept before stays good', () => {
  expect(['Europe/Kiev', 'Europe/Kyiv', 'Asia/Calcutta', 'Asia/Kolkata'].every(isZone)).toBe(true)
})
