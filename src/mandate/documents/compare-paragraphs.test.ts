import { assert, property, array, constantFrom, integer, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareParagraph, compareParagraphs, type Difference } from './compare-paragraphs.ts'

const a = 'On 12 November five men came to her house and showed no warrant.'
const b = 'She was taken to a place that was not disclosed to her family.'
const c = 'A prosecutor said that the detention had been prolonged by 45 days.'
const kinds = (before: string[], after: string[], language = 'en') =>
  compareParagraphs(before, after, language).map(({ kind, before: was, after: is }) => [kind, was.length, is.length])

describe('what became of a paragraph', () => {
  test('nothing: spaces, marks of direction and empty paragraphs make no difference', () =>
    expect(kinds([a, b], [` ${a.replace(' ', '\u00A0\n')}`, '', `\u2066${b}\u2069`])).toEqual([
      ['same', 1, 1],
      ['same', 1, 1]
    ]))
  test('a word changed, and which', () => {
    const [first, second] = compareParagraphs([a, b], [a.replace('five', 'six'), b], 'en')
    expect(first!.kind).toBe('changed')
    expect(first!.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { text: 'five', kind: 'removed' },
      { text: 'six', kind: 'added' }
    ])
    expect(second!.kind).toBe('same')
  })
  test('added and removed', () => {
    expect(kinds([a, c], [a, b, c])).toEqual([
      ['same', 1, 1],
      ['added', 0, 1],
      ['same', 1, 1]
    ])
    expect(kinds([a, b, c], [a, c])).toEqual([
      ['same', 1, 1],
      ['removed', 1, 0],
      ['same', 1, 1]
    ])
  })
  test('moved, both places being one to take or leave, and changed on the way', () => {
    const moved = compareParagraphs([a, b, c], [c.replace('45', '90'), a, b], 'en')
    expect(moved.map(({ kind }) => kind)).toEqual(['moved-to', 'same', 'same', 'moved-from'])
    const [from, to] = ['moved-from', 'moved-to'].map((kind) => moved.find((one) => one.kind === kind)!)
    expect(from!.id).toBe(to!.id)
    expect(to!.words.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(['90'])
    expect(withTaken(moved, new Set([to!.id]))).toEqual([c.replace('45', '90'), a, b])
  })
  test('split in two, and two joined', () => {
    expect(kinds([`${a} ${b}`, c], [a, b, c])).toEqual([
      ['split', 1, 2],
      ['same', 1, 1]
    ])
    expect(kinds([a, b, c], [`${a} ${b}`, c])).toEqual([
      ['joined', 2, 1],
      ['same', 1, 1]
    ])
  })
  test('a short one that has come behind a paragraph, or gone, splits and joins nothing', () => {
    const short = 'Was it a Sunday?'
    expect(kinds([b], [b, short])).toEqual([
      ['same', 1, 1],
      ['added', 0, 1]
    ])
    expect(kinds([b, short], [b])).toEqual([
      ['same', 1, 1],
      ['removed', 1, 0]
    ])
    const changed = b.replace('taken to a', 'brought to some')
    expect(kinds([b, c], [changed, short, c]).map(([kind]) => kind)).toEqual(['changed', 'added', 'same'])
    expect(kinds([changed, short, c], [b, c]).map(([kind]) => kind)).toEqual(['changed', 'removed', 'same'])
  })
  test('a question put otherwise beyond likeness, and one more, say nothing of those beside them', () => {
    const asked = [a, b, 'Who gave the order?', c]
    const found = kinds(asked, [...asked.with(2, 'On which law does it rest?'), 'Was it a Sunday?'])
    const count = (kind: string) => found.filter(([one]) => one === kind).length
    expect(['same', 'added', 'removed'].map(count)).toEqual([3, 2, 1])
  })
  test('a last short sentence that stands by itself now was split off', () => {
    const short = 'It was a Sunday.'
    expect(kinds([`${a} ${short}`, c], [a, short, c]).map(([kind]) => kind)).toEqual(['split', 'same'])
    expect(kinds([a, short, c], [`${a} ${short}`, c]).map(([kind]) => kind)).toEqual(['joined', 'same'])
  })
  test('a very long text is compared as well', () => {
    const many = Array.from({ length: 400 }, (_, index) => `Paragraph ${index} says ${index * 7} things.`)
    const differences = compareParagraphs(many, many.with(200, a), 'en').filter(({ kind }) => kind !== 'same')
    expect(differences.map(({ kind }) => kind).toSorted()).toEqual(['added', 'removed'])
  })
  test('rewritten beyond likeness: one is gone, another has come', () =>
    expect(
      compareParagraphs([a], [c], 'en')
        .map(({ kind }) => kind)
        .toSorted()
    ).toEqual(['added', 'removed']))
  test('beside what is proposed in its place it is that one changed, gone or added', () => {
    const of = (before: string, after: string) => compareParagraph(before, after, 'en')
    expect([of(a, c), of(a, ''), of('', c)].map(({ kind }) => kind)).toEqual(['changed', 'removed', 'added'])
    expect(of(a, c).words.map(({ kind }) => kind)).toEqual(['removed', 'same', 'added'])
    expect(of(`${a}\n${b}`, c).before).toEqual([`${a}\n${b}`])
    const words = of(a, a.replace('five', 'six')).words.filter(({ kind }) => kind !== 'same')
    expect(words.map(({ text }) => text)).toEqual(['five', 'six'])
  })
  test('Chinese has words too', () => {
    const [one] = compareParagraphs(['她被带往何处，家人未获告知。'], ['她被带往何处，律师未获告知。'], 'zh')
    expect(one!.words.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(['律师'])
  })
})

test('whatever was changed: none taken gives what went out, all taken what came back', () => {
  const paragraphs = array(
    array(constantFrom('one', 'two', 'three', 'four', 'five', '，林'), { minLength: 1, maxLength: 6 }),
    {
      maxLength: 8
    }
  )
  assert(
    property(paragraphs, paragraphs, uniqueArray(integer({ min: 0, max: 12 })), (before, after, some) => {
      const [from, to] = [before.map((words) => words.join(' ')), after.map((words) => words.join(' '))]
      const differences = compareParagraphs(from, to, 'en')
      const all = new Set(differences.map(({ id }) => id))
      expect(withTaken(differences, new Set())).toEqual(from)
      expect(withTaken(differences, all)).toEqual(to)
      withTaken(differences, new Set(some))
    }),
    { numRuns: 200 }
  )
})

/** The text once these differences are taken and all others left. */
const withTaken = (differences: readonly Difference[], taken: ReadonlySet<number>): string[] =>
  differences.flatMap(({ id, before, after }) => (taken.has(id) ? after : before))
