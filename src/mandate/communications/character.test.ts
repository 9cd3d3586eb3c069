import { expect, test } from 'vitest'
import { characterOf, coverageOf, coveragePercent, type ReplyFacts } from './character.ts'

const reply = (more: Partial<ReplyFacts> = {}): ReplyFacts => ({
  form: 'substantive',
  coverage: null,
  position: null,
  hasSteps: false,
  ...more
})

test('two answers to four questions are incomplete at 50 %', () => {
  const coverage = coverageOf(
    ['a', 'b', 'c', 'd'],
    [
      { question: 'a', mark: 'answered' },
      { question: 'b', mark: 'answered' }
    ]
  )!
  expect(coveragePercent(coverage)).toBe(50)
  expect(characterOf(reply({ coverage }))).toBe('incomplete')
})

test('an answer in part counts for half, a refusal for nothing, the stricter of two readers holds', () => {
  expect(
    coverageOf(
      ['a', 'b'],
      [
        { question: 'a', mark: 'partly' },
        { question: 'b', mark: 'refused' }
      ]
    )
  ).toBe(0.25)
  expect(
    coverageOf(
      ['a'],
      [
        { question: 'a', mark: 'answered' },
        { question: 'a', mark: 'not-answered' }
      ]
    )
  ).toBe(0)
  expect(coverageOf(['a'], [])).toBeNull()
  expect(coverageOf([], [{ question: 'x', mark: 'answered' }])).toBeNull()
})

test.each([
  [{ form: 'acknowledgement' }, 'acknowledgement-only'],
  [{ form: 'extension-asked', position: 'accepts' }, 'extension-asked'],
  [{ form: 'awaiting-translation' }, 'awaiting-translation'],
  [{}, 'substantive-unassessed'],
  [{ coverage: 1, position: 'denies-unsubstantiated' }, 'rejected-without-substantiation'],
  [{ position: 'disputes-mandate' }, 'rejected-without-substantiation'],
  [{ coverage: 0.75, position: 'denies-substantiated' }, 'largely-satisfactory'],
  [{ coverage: 0.74, position: 'denies-substantiated' }, 'incomplete'],
  [{ coverage: 0.5, position: 'partly-accepts' }, 'cooperative-incomplete'],
  [{ coverage: 0.5, hasSteps: true }, 'cooperative-incomplete'],
  [{ coverage: 0 }, 'incomplete']
] as const)('%j is %s', (facts, character) => expect(characterOf(reply(facts))).toBe(character))
