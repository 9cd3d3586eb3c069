import { brotliCompressSync, constants } from 'node:zlib'
import { expect, test } from 'vitest'
import { height, placeOf, width, worldPaths } from './world-paths.ts'

test('the whole world takes at most 14 kB on its way', () => {
  const drawing = [...worldPaths.values()].join('\n')
  const sent = brotliCompressSync(drawing, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
  expect(sent.length).toBeLessThan(14_000)
  expect(drawing).toMatch(/^[Mlz\d\s-]+$/)
})

test('what has no number is found by its name: Kosovo, and land that is no State of the list', () => {
  for (const key of ['Kosovo', 'Somaliland', 'N. Cyprus', '275', '818']) expect(worldPaths.get(key)).toMatch(/^M/)
})

test('Antarctica is left out, and everything lies within the frame', () => {
  expect(worldPaths.has('010')).toBe(false)
  for (const path of worldPaths.values()) {
    for (const [, x, y] of path.matchAll(/M(\d+) (\d+)/g)) {
      expect(Number(x)).toBeLessThanOrEqual(width)
      expect(Number(y)).toBeLessThanOrEqual(height)
    }
  }
})

test('Crimea is drawn with Ukraine', () => {
  const place = placeOf(45.3, 34.3)!
  const nearby = (key: string) =>
    [...worldPaths.get(key)!.matchAll(/M(\d+) (\d+)/g)].some(
      ([, x, y]) => Math.abs(Number(x) - place.x) < 8 && Math.abs(Number(y) - place.y) < 8
    )
  expect(nearby('804')).toBe(true)
  expect(nearby('643')).toBe(false)
})
