import { expect, test } from 'vitest'
import { highlight } from './highlight.ts'

const shown = (...args: Parameters<typeof highlight>) =>
  highlight(...args)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('')

test('the words at the positions, whatever stands between them', () => {
  expect(
    shown('She was tortured, and tortured again.', 'en', [
      { lexeme: 'tortur', position: 3 },
      { lexeme: 'tortur', position: 5 }
    ])
  ).toBe('She was [tortured], and [tortured] again.')
  expect(
    shown('Été à l’Œuvre', 'fr', [
      { lexeme: 'ete', position: 1 },
      { lexeme: 'oeuvr', position: 4 }
    ])
  ).toBe('[Été] à l’[Œuvre]')
})

test('markup stays text', () => {
  expect(highlight('<b>x</b> torture', 'en', [{ lexeme: 'tortur', position: 4 }])).toEqual([
    { text: '<b>x</b> ', hit: false },
    { text: 'torture', hit: true }
  ])
})

test('Chinese pairs that overlap are one', () => {
  expect(
    shown('保护人权维护者。', 'zh', [
      { lexeme: '人权', position: 3 },
      { lexeme: '权维', position: 4 }
    ])
  ).toBe('保护[人权维]护者。')
})

test('Arabic with its article and marks', () => {
  expect(shown('عن المُدافِعين وحقوقهم', 'ar', [{ lexeme: 'مدافع', position: 2 }])).toBe('عن [المُدافِعين] وحقوقهم')
})

test('a word counted otherwise is found beside its place, or not marked at all', () => {
  expect(shown('one two torture', 'en', [{ lexeme: 'tortur', position: 2 }])).toBe('one two [torture]')
  expect(shown('one two three', 'en', [{ lexeme: 'tortur', position: 9 }])).toBe('one two three')
})

test('of a long text the part around the first mark', () => {
  const text = `${'before '.repeat(100)}torture ${'after '.repeat(100)}`
  const segments = highlight(text, 'en', [{ lexeme: 'tortur', position: 101 }])
  expect(segments[0]?.text).toBe('… ')
  expect(segments.at(-1)?.text).toBe(' …')
  expect(segments.some(({ text: word, hit }) => hit && word === 'torture')).toBe(true)
  expect(segments.map(({ text: piece }) => piece).join('').length).toBeLessThan(330)
})
