import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { standingOf, type VoicedAssessment } from '../recommendations/assessment.ts'
import { heldBy, principles, type PrincipleFinding } from './principles.ts'

const said = (slug: string, more: Partial<PrincipleFinding>): PrincipleFinding => ({
  slug,
  instrument: 'one',
  measure: null,
  principle: '1-rights',
  met: 'met',
  byKind: 'nhri',
  byName: null,
  voice: null,
  onDay: '2025-01-01',
  onPrecision: 'day',
  evidence: 'Invented',
  evidenceUrl: null,
  lang: 'en',
  invented: false,
  ...more
})

test('each assessor’s newest word on each principle counts, and none is added to another’s', () => {
  const held = heldBy([
    said('a', { byName: 'An institution' }),
    said('b', { byName: 'An institution', met: 'not-met', onDay: '2025-06-01' }),
    said('c', { byName: 'An institution', principle: '6-participation' }),
    said('d', { byKind: 'state', met: 'in-part' })
  ])
  expect(held.map(({ byKind, byName, met }) => [byKind, byName, met])).toEqual([
    ['nhri', 'An institution', 1],
    ['state', null, 0]
  ])
  expect(held[0]!.findings.map(({ slug }) => slug)).toEqual(['b', 'c'])
})

test('two without a name are two, and one voice is one', () => {
  const held = heldBy([
    said('a', {}),
    said('b', { principle: '7-flexible', voice: 'a' }),
    said('c', { principle: '7-flexible' })
  ])
  expect(held.map(({ met }) => met)).toEqual([2, 1])
  expect(JSON.stringify(held)).not.toContain('voice')
})

test('of one day the first here is the newest, as it is of a recommendation', () => {
  const words = [
    said('m', { met: 'not-met' }),
    said('z', { voice: 'm' }),
    said('a', { onDay: '2024-12-31', voice: 'm' })
  ]
  const found = (all: PrincipleFinding[]): VoicedAssessment[] =>
    all.map(({ principle: _principle, met, instrument: _of, measure: _measure, ...one }) => ({
      ...one,
      recommendation: 'r',
      state: 'PER',
      status: met === 'met' ? 'fully' : 'regressed',
      onPrecision: 'day',
      confidence: 'low'
    }))
  for (const given of [words, [words[1]!, words[0]!, words[2]!], words.toReversed()]) {
    const newest = given.find(({ slug }) => slug !== 'a')!.slug
    expect(heldBy(given).flatMap(({ findings }) => findings.map(({ slug }) => slug))).toEqual([newest])
    expect(standingOf(found(given)).kinds.flatMap(({ latest }) => latest.map(({ slug }) => slug))).toEqual([newest])
  }
})

test('the seven stand in the reference data, in six languages and in their order', () => {
  const csv = readFileSync(new URL('../../../reference/vocabulary.csv', import.meta.url), 'utf8')
  const lines = csv.split('\n').filter((line) => line.startsWith('protection-principle,'))
  expect(lines.map((line) => line.split(',')[1])).toEqual([...principles])
  for (const line of lines) expect(line).not.toMatch(/,,|,$/)
})
