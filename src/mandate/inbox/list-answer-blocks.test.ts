import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { beginHelpers } from '../intake/helpers/begin-helpers.ts'
import { languages } from '../languages.ts'
import { listAnswerBlocks } from './list-answer-blocks.ts'

const shipped = new URL('../../../reference', import.meta.url).pathname
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await beginHelpers(db.owner, [shipped], 'defenders', '2026-12-02')
})
afterAll(() => db.close())
const desk = (role: 'case-officer' | 'translator') => ({
  db: db.office,
  actor: { id: 'a', role, mandate: 'defenders', trusted: true },
  mandate: 'defenders'
})

test('every shipped block has a name and words of its own in six languages; where else to turn is told with addresses', async () => {
  const listed = await listAnswerBlocks(desk('case-officer'), [shipped])
  const blocks = listed.ok ? listed.value : []
  const lines = readFileSync(`${shipped}/answer-blocks.csv`, 'utf8').match(/^[a-z-]+,/gm)!.length - 1
  expect(blocks).toHaveLength(lines)
  for (const { text } of blocks) expect(new Set(Object.values(text)).size).toBe(languages.length)
  const elsewhere = blocks.find(({ block }) => block === 'where-else')!
  expect(elsewhere.text.ar).toContain('frontlinedefenders.org')
  expect(elsewhere.text.ar).not.toContain('{')
})

test('an operator’s own file stands before the shipped one; a line without a language is left out', async () => {
  const own = mkdtempSync(join(tmpdir(), 'vigie-blocks-'))
  const [head, first] = readFileSync(`${shipped}/answer-blocks.csv`, 'utf8').split('\n')
  writeFileSync(join(own, 'answer-blocks.csv'), `${head}\n${first!.replace('thanks', 'own')}\nbroken,One,One\n`)
  const listed = await listAnswerBlocks(desk('case-officer'), [own, shipped])
  expect(listed.ok && listed.value.map(({ block }) => block)).toEqual(['own'])
})

test('who does not write to sources is given none', async () => {
  expect((await listAnswerBlocks(desk('translator'), [shipped])).ok).toBe(false)
})
