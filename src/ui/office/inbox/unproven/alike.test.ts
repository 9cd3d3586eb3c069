import { expect, test } from 'vitest'
import { grouping } from './alike.ts'
import { floodOf, realTexts } from '#tests/invented-texts.ts'

const told = (texts: readonly string[], prefix: string, on = '2026-03-05') =>
  texts.map((text, n) => ({ id: `${prefix}${n}`, on, text }))
const linesOf = (...all: ReturnType<typeof told>[]) => {
  const here = grouping()
  for (const some of all) here.add(some)
  return here.groups()
}

test('10,000 alike fill one line, and twenty that are unlike them stand before it', () => {
  const real = told(realTexts, 'real', '2026-03-01')
  const flood = told(floodOf(10_000), 'flood')
  const lines = linesOf(flood.slice(0, 6000), real, flood.slice(6000))
  expect(lines.map(({ of }) => of.length)).toEqual([...real.map(() => 1), 10_000])
  expect(
    lines
      .slice(0, -1)
      .map(({ of }) => of[0]!.id)
      .toSorted()
  ).toEqual(real.map(({ id }) => id).toSorted())
})

test('case, figures, signs, accents and a few words more or fewer make no other line', () => {
  const [one] = realTexts
  const lines = linesOf(
    told([one!, one!.toUpperCase(), `${one} 4711!!`, `Please. ${one}`, one!.replace('uncle', 'cousin')], 'a')
  )
  expect(lines.map(({ of }) => of.length)).toEqual([5])
})

test('Chinese and Arabic are compared as any other', () => {
  const zh = '警察昨晚来到我家，带走了我的弟弟和电脑，没有出示任何文件'
  const ar = 'اقتحم رجال مسلحون مقر الجمعية ليلاً وأخذوا كل الملفات والحواسيب'
  const lines = linesOf(
    told(
      [
        zh,
        `${zh}。救命！`,
        ar,
        `${ar}. النجدة`,
        '昨天有人在办公室外跟踪我们的律师',
        'أتلقى تهديدات بالقتل عبر الهاتف كل يوم'
      ],
      'a'
    )
  )
  expect(lines.map(({ of }) => of.length)).toEqual([1, 1, 2, 2])
})

test('a chain of texts that change little by little leads nobody into a group', () => {
  const words = realTexts.join(' ').split(' ')
  const chain = Array.from({ length: 40 }, (_, n) => words.slice(n * 4, n * 4 + 40).join(' '))
  const lines = linesOf(told(chain, 'chain'))
  const where = (id: string) => lines.findIndex(({ of }) => of.some((one) => one.id === id))
  expect(where('chain0')).not.toBe(where('chain39'))
})

test('of a group the newest is first, and of groups of one size too; what says nothing is one line', () => {
  const here = grouping()
  here.add([
    { id: 'old', on: '2026-03-01', text: realTexts[0]! },
    { id: 'new', on: '2026-03-04', text: realTexts[0]! },
    { id: 'x', on: '2026-03-02', text: realTexts[1]! },
    { id: 'y', on: '2026-03-03', text: realTexts[2]! },
    { id: 'none', on: '2026-03-02', text: '' },
    { id: 'signs', on: '2026-03-02', text: '!!! 17' },
    { id: 'short', on: '2026-03-02', text: 'no' }
  ])
  expect(here.groups().map(({ of }) => of.map(({ id }) => id))).toEqual([
    ['y'],
    ['x'],
    ['short'],
    ['new', 'old'],
    ['none', 'signs']
  ])
})
