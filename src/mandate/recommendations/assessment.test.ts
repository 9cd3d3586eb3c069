import { describe, expect, test } from 'vitest'
import { standingOf, type VoicedAssessment } from './assessment.ts'

const found = (over: Partial<VoicedAssessment>): VoicedAssessment => ({
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
  voice: null,
  ...over
})
const said = (assessments: VoicedAssessment[]) => {
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
  test.each(['nhri', 'civil-society', 'un'] as const)(
    'two unnamed of the kind %s are two voices, not one',
    (byKind) => {
      const [one, other] = [
        found({ byKind, slug: 'one', status: 'fully', onDay: '2025-01-01' }),
        found({ byKind, slug: 'other', status: 'not-implemented', onDay: '2026-01-01' })
      ]
      expect(said([one, other])).toEqual([[`${byKind}: not-implemented, fully`], true])
    }
  )
  test('an unnamed voice that changed its mind disagrees with nobody, and whose word was whose is not told', () => {
    const { kinds, disagree } = standingOf([
      found({ byKind: 'civil-society', slug: 'first', status: 'regressed', onDay: '2024-01-01' }),
      found({ byKind: 'civil-society', slug: 'again', voice: 'first', status: 'fully', onDay: '2026-01-01' }),
      found({ byKind: 'civil-society', slug: 'another', status: 'fully', onDay: '2025-01-01' })
    ])
    const [{ latest, earlier } = { latest: [], earlier: [] }] = kinds
    expect([latest.map(({ slug }) => slug), earlier.map(({ slug }) => slug), disagree]).toEqual([
      ['again', 'another'],
      ['first'],
      false
    ])
    expect([...latest, ...earlier].flatMap((one) => Object.keys(one))).not.toContain('voice')
  })
  test('of one day the first here is an assessor’s newest; which of two came before the other is not told by their order', () => {
    const [old, again, other] = [
      found({ byKind: 'nhri', slug: 'a', status: 'fully' }),
      found({ byKind: 'nhri', slug: 'z', voice: 'a', status: 'regressed' }),
      found({ byKind: 'nhri', slug: 'm', status: 'partially' })
    ]
    for (const given of [
      [again, old, other],
      [other, again, old]
    ])
      expect(said(given)).toEqual([['nhri: partially, regressed'], true])
  })
})
