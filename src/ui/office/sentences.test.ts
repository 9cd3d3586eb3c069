import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sentences } from './sentences.ts'

const rooms = ['cases', 'guests', 'inbox', 'people', 'resealing', 'retention', 'work'].map((room) =>
  join(import.meta.dirname, '../../mandate', room)
)

test('whatever the rooms of the office refuse has a sentence of its own', () => {
  const refusals = rooms.flatMap((room) =>
    readdirSync(room)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .flatMap((name) => [...readFileSync(join(room, name), 'utf8').matchAll(/refused\('([a-z-]+)'/g)])
      .map(([, code]) => code!)
  )
  expect(refusals.length).toBeGreaterThan(100)
  expect([...new Set(refusals)].filter((code) => !(code in sentences)).toSorted()).toEqual([])
})
