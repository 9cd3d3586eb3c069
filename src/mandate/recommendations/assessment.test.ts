import { describe, expect, test } from 'vitest'
import { standingOf, type Assessment } from './assessment.ts'

const found = (over: Partial<Assessment>): Assessment => ({
  slug: `DEMO-${over.byKind}-${over.byName ?? ''}-${over.onDay}`,
  recommendation: 'DEMO-1',
  state: 'PER',
  status: 'partially',
  byKind: 'state',
  byName: null,
  onDay: '2026-01-01',
  onPrecision: 'day',
  evidence: 'Invented: a report',
  evidenceUrl: null,
  confidence: 'medium',
  lang: 'en',
  invented: true,
  ...over
})
const said = (assessments: Assessment[]) => {
  const { kinds, disagree } = standingOf(assessments)
  return [kinds.map(({ kind, latest }) => `${kind}: ${latest.map(({ status }) => status).join(', ')}`), disagree]
}

describe('how a recommendation stands', () => {
  test('nobody has looked: nothing stands, nobody disagrees', () => expect(said([])).toEqual([[], false]))
  test('an institution contradicts the State: both stand, neither is weighed', () =>
    expect(
      said([found({ byKind: 'nhri', status: 'not-implemented' }), found({ byKind: 'state', status: 'fully' })])
    ).toEqual([['state: fully', 'nhri: not-implemented'], true]))
  test('each is held to its newest word alone: who changed its mind disagrees with nobody', () => {
    const { kinds, disagree } = standingOf([
      found({ status: 'fully', onDay: '2026-02-01' }),
      found({ status: 'not-implemented', onDay: '2020-02-01' }),
      found({ byKind: 'un', status: 'fully' })
    ])
    expect(disagree).toBe(false)
    expect(kinds[0]!.earlier.map(({ onDay }) => onDay)).toEqual(['2020-02-01'])
  })
  test('two of one kind may disagree; the newest comes first', () =>
    expect(
      said([
        found({ byKind: 'civil-society', byName: 'A', status: 'regressed', onDay: '2025-01-01' }),
        found({ byKind: 'civil-society', byName: 'B', status: 'in-progress', onDay: '2026-01-01' })
      ])
    ).toEqual([['civil-society: in-progress, regressed'], true]))
})
