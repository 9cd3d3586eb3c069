import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day } from '#mandate/calendar.ts'
import { indexOverdue } from '#mandate/search/index-overdue.server.ts'
import { search } from '#mandate/search/search.ts'
import { commands } from '../../src/cli/table.ts'
import type { Context } from '../../src/context.ts'
import { importHarness } from '../import-harness.ts'
import { runCommand } from '../run-command.ts'

// Letters to Peru that name nobody: one without a reply, one that was acknowledged, one that was answered, and one of a
// printed record, of whose replies few are known.
const file = (replyToFirst = '') =>
  [
    'type,reference,date,addressee,mandates,replies,publication',
    `AL,AL PER 1/2015,2015-02-01,Peru,defenders,${replyToFirst},public`,
    'AL,AL PER 2/2015,2015-02-02,Peru,defenders,2015-03-01 (A),public',
    'AL,AL PER 3/2015,2015-02-03,Peru,defenders,2015-04-01,public'
  ].join('\n')
const printed = [
  'document,paragraph,report_year,iso3,country_certain,kind,reply_in_same_paragraph,date',
  'E/CN.4/2004/56,12,2004,PER,1,urgent_appeal,0,2003-05-01'
].join('\n')

let house: Awaited<ReturnType<typeof importHarness>>
beforeAll(async () => {
  house = await importHarness()
  await house.letters(file())
  await house.record(printed)
})
afterAll(() => house.close())

const found = async (q: string) => {
  const { hits, hasAll } = await search(house.db.public, { q, lang: 'en' })
  expect(hasAll).toBe(true)
  return hits.map(({ subject }) => subject).toSorted()
}

test('letters are found by whether they were answered, in the words of either language', async () => {
  expect(await found('without reply Peru')).toEqual(['AL-PER-1-2015'])
  expect(await found('unanswered Peru')).toEqual(['AL-PER-1-2015', 'AL-PER-2-2015'])
  expect(await found('sin contestar Perú')).toEqual(['AL-PER-1-2015', 'AL-PER-2-2015'])
  expect(await found('letters with a reply Peru')).toEqual(['AL-PER-3-2015'])
})

test('what is overdue is found by that word, from the day on which it is', async () => {
  expect(await found('overdue Peru')).toEqual(['AL-PER-1-2015', 'AL-PER-2-2015'])
  for (const q of ['overdue replies Peru', 'con el plazo vencido Perú', 'réponses en retard Pérou', '逾期未答复 秘鲁'])
    expect(await found(q)).toEqual(['AL-PER-1-2015', 'AL-PER-2-2015'])
  const due = async (today: Day) => {
    await indexOverdue(house.db.jobs, today)
    const { hits } = await search(house.db.public, { q: 'просроченные', lang: 'ru' })
    return hits.map(({ subject }) => subject).toSorted()
  }
  // Sixty days: the first is overdue on 3 April, the second a day later.
  expect(await due('2015-04-02')).toEqual([])
  expect(await due('2015-04-03')).toEqual(['AL-PER-1-2015'])
  expect(await due('2015-04-04')).toEqual(['AL-PER-1-2015', 'AL-PER-2-2015'])
  expect(await due('2015-04-02')).toEqual([])
})

test('a reply that comes later is known at once', async () => {
  await house.letters(file('2015-05-01'))
  expect(await found('unanswered Peru')).toEqual(['AL-PER-2-2015'])
  expect(await found('answered letters Peru')).toEqual(['AL-PER-1-2015', 'AL-PER-3-2015'])
})

test('the command says when no result has all of the words, and whether a correction was searched for', async () => {
  const { command } = await commands['search']!()
  const said = (...words: string[]) => runCommand({ db: house.db } as unknown as Context, command, words)
  expect(await said('unanswered', 'Peru')).not.toContain('No result contains')
  expect(await said('unanswered', 'Peru', 'zeppelin')).toContain(
    'No result contains all of “unanswered Peru zeppelin”. These results contain some of it.'
  )
  expect(await said('unanswered', 'Peru', 'zeppelin', '--lang=fr')).toContain('Aucun résultat ne contient tout')
})
