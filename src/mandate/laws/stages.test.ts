import { expect, test } from 'vitest'
import { mayFollow, stages, stageSteps, standing, whyNoStage, type Reached, type Stage } from './stages.ts'

const at = (stage: Stage, onDay = '2026-03-10'): Reached => ({ stage, onDay, onPrecision: 'day' })

test('every way leads to stages that there are, and each but the first ones is reached from somewhere', () => {
  const reached = new Set(Object.values(stageSteps).flat())
  expect([...reached].filter((stage) => !stages.includes(stage))).toEqual([])
  expect(stages.filter((stage) => !reached.has(stage as never))).toEqual([])
})

test('a bill goes from its announcement to force, a decree by its own way, and nothing comes back from an end', () => {
  const bill: Stage[] = [
    'announced',
    'consultation',
    'tabled',
    'committee',
    'chamber-vote',
    'second-chamber',
    'adopted',
    'constitutional-review',
    'assented',
    'promulgated',
    'in-force',
    'struck-down'
  ]
  const decree: Stage[] = ['announced', 'issued', 'in-force', 'confirmed', 'amended', 'repealed']
  for (const way of [bill, decree])
    for (const [place, stage] of way.slice(1).entries())
      expect([stage, mayFollow(way[place]!, stage)]).toEqual([stage, true])
  for (const end of ['withdrawn', 'rejected', 'lapsed', 'repealed', 'struck-down'] as const)
    expect(stages.filter((stage) => mayFollow(end, stage))).toEqual([])
  expect([standing('committee'), standing('in-force'), standing('lapsed')]).toEqual(['moving', 'law', 'ended'])
})

test('what leaves a stage in which it is not, skips its way or comes before the last is refused', () => {
  expect(whyNoStage(null, at('in-force'))).toBe(null)
  expect(whyNoStage(at('tabled'), { ...at('chamber-vote'), leaves: 'committee' })).toBe('not-at-stage')
  expect(whyNoStage(at('tabled'), { ...at('committee'), leaves: 'tabled' })).toBe(null)
  expect(whyNoStage(at('announced'), at('in-force'))).toBe('no-such-step')
  expect(whyNoStage(at('tabled'), at('committee', '2026-03-09'))).toBe('day-before-other')
  expect(whyNoStage(at('tabled'), at('committee', '2026-03-10'))).toBe(null)
  expect(whyNoStage(at('tabled'), { stage: 'committee', onDay: '2026-03-01', onPrecision: 'month' })).toBe(null)
  expect(whyNoStage(at('tabled'), { stage: 'committee', onDay: '2026-02-01', onPrecision: 'month' })).toBe(
    'day-before-other'
  )
})
