import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDemonstration } from '#mandate/demonstration/fill-demonstration.server.ts'
import { askFigures, type Answer } from '#mandate/publications/ask-figures.ts'
import { countLetters } from '#mandate/publications/letters/list-letters.ts'
import { readLettersQuery } from '#mandate/publications/letters/letters-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { prepared } from '../../src/ui/figures/prepared.ts'
import { wayDown } from '../../src/ui/figures/way-down.ts'

const today = '2026-11-24'
let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await fillDemonstration(db.owner, today, new Date(`${today}T12:00:00Z`))
})
afterAll(() => db.close())

async function ask(query: string): Promise<Answer> {
  const asked = await askFigures(db.public, new URLSearchParams(query), { lang: 'en', today })
  if (!asked.ok) throw new Error(JSON.stringify(asked.errors))
  return asked.answer
}

async function lettersBehind(href: string): Promise<number> {
  const read = readLettersQuery(new URL(href, 'http://x').searchParams, await lists(db.public, 'en'))
  if (!read.ok) throw new Error(`${href}: ${JSON.stringify(read.errors)}`)
  return (await countLetters(db.public, read.filters, today)).addressed
}

describe('every number that is a link to letters counts the letters behind it', () => {
  test.each([
    'measure=letters&by=kind,year',
    'measure=letters&by=addressee',
    'measure=letters&by=joint,year&years=calendar',
    'measure=letters&by=region,year',
    'measure=letters&by=un-group',
    'measure=replies&by=region',
    'measure=letters&by=theme',
    'measure=letters&by=mandate',
    'measure=letters&by=class',
    'measure=letters&by=character',
    'measure=letters&by=reply-form',
    'measure=letters&by=kind&from=2015-01-01&to=2015-06-30',
    'measure=reprisals&by=year',
    'measure=replies&by=year',
    'measure=overdue&by=kind'
  ])('%s', async (query) => {
    const { table } = await ask(query)
    let followed = 0
    for (const cell of table.cells) {
      const href = wayDown('en', table.query, cell.keys, today)
      if (!href?.startsWith('/en/letters')) continue
      followed++
      expect(await lettersBehind(href), `${query}: ${cell.keys.join(', ')} -> ${href}`).toBe(cell.value)
    }
    expect(followed).toBeGreaterThan(0)
  })

  test('where letters cannot be narrowed so far, a number leads to the same figures by addressee', async () => {
    const { table } = await ask('measure=letters&by=outcome,year')
    const cell = table.cells.find(({ keys, value }) => keys[0] !== 'unassigned' && keys[1] === '2016' && value)!
    const href = wayDown('en', table.query, cell.keys, today)!
    const down = await ask(href.split('?')[1]!)
    expect(down.table.total.value).toBe(cell.value)
    expect(down.table.cells.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(cell.value)
  })
})

test('each of the prepared questions has an answer with a base', async () => {
  for (const { query } of prepared) {
    const { table, due } = await ask(query)
    expect(table.cells.length, query).toBeGreaterThan(0)
    expect(table.total.base, query).toBeGreaterThan(0)
    expect(due === null, query).toBe(!query.includes('reply-rate'))
  }
})
