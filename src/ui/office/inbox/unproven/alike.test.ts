import { expect, test } from 'vitest'
import { grouping } from './alike.ts'
import { floodOf, realTexts } from '#tests/invented-texts.ts'

const told = (texts: readonly string[], prefix: string, on = '2026-03-05') =>
  texts.map((text, n) => ({ id: `${prefix}${n}`, on, text }))
const counted = (text: string) => Array.from({ length: 300 }, (_, n) => `${text} ${n}`)
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
  // Its tails are of chance: a few have the length of a telephone number.
  expect(lines.at(-1)!.differs.size).toBeLessThan(100)
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
  const ar =
    'اقتحم رجال مسلحون مقر الجمعية ليلاً وأخذوا كل الملفات والحواسيب وضربوا الحارس أمام الجميع ثم ختموا الأبواب بالشمع'
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
  expect(lines.map(({ of }) => of.length).toSorted((a, b) => a - b)).toEqual([1, 1, 2, 2])
})

test('what is short shares a line with what is the same but for one counter, and with nothing else', () => {
  const honest = '+33 6 12 34 56 78, 48.8566 2.3522'
  const lines = linesOf(
    told(counted('!!!'), 'signs'),
    told(counted('Please help me, I am in danger. They are coming to my house now.'), 'help'),
    told([honest, 'no', ' No ', '', '   '], 'own')
  )
  expect(lines.map(({ of }) => of.map(({ id }) => id)).slice(0, 3)).toEqual([
    ['own0'],
    ['own1', 'own2'],
    ['own3', 'own4']
  ])
  expect(lines.slice(3).map(({ of }) => of.length)).toEqual([300, 300])
})

test('an honest report shares no line with a short text that begins as hers does', () => {
  const lines = linesOf(
    told(counted('Please help me, I am in danger. They are coming to my house now.'), 'junk'),
    told(
      ['Please help me, I am in danger. They are coming to arrest me now, my name is Amal Haddad, tel 0612345678'],
      'honest'
    )
  )
  expect(lines.map(({ of }) => [of.length, of[0]!.id])).toEqual([
    [1, 'honest0'],
    [300, 'junk0']
  ])
})

test('what does not open stands by itself, and so does what comes with a file of its own', () => {
  const here = grouping()
  here.add([
    { id: 'shut', on: '2026-03-02', text: null },
    { id: 'too', on: '2026-03-02', text: null },
    { id: 'picture', on: '2026-03-02', text: '', files: ['a'] },
    { id: 'same', on: '2026-03-02', text: '', files: ['a'] },
    { id: 'other', on: '2026-03-02', text: '', files: ['b'] }
  ])
  expect(here.groups().map(({ of }) => of.map(({ id }) => id))).toEqual([
    ['shut'],
    ['too'],
    ['other'],
    ['picture', 'same']
  ])
})

const flood =
  'URGENT danger!!! Armed men come to our street tonight, they will kill us all, please help us immediately, the world must know what the regime does to its own people and to all of their children'

test.each([
  ['a telephone number', `${flood} tel 06 12 34 56 78`, 'tel 06 12 34 56 78'],
  ['a name', `I am Amal Haddad. ${flood} 4`, 'I am Amal Haddad 4'],
  ['a name in Chinese', `${flood} 王小明`, '王小明'],
  ['a place', flood.replace('Armed men', 'Two vans of the gendarmerie'), 'Two vans gendarmerie'],
  ['an Arabic number', `${flood} ٠٦١٢٣٤٥٦٧٨`, '٠٦١٢٣٤٥٦٧٨']
])('in a line of copies %s stands out, and the line before all others of more', (_what, honest, differs) => {
  const copies = counted(flood)
  const lines = linesOf(told([honest], 'honest', '2026-03-01'), told(copies, 'copy'), told(['no', 'no'], 'two'))
  expect(lines.map(({ of }) => of.length)).toEqual([301, 2])
  expect([...lines[0]!.differs]).toEqual([['honest0', differs]])
  // She is as apart where hers came first.
  expect([...linesOf(told([honest], 'honest', '2026-03-09'), told(copies, 'copy'))[0]!.differs]).toEqual([
    ['honest0', differs]
  ])
})

test('the same sent again is as apart, and counters alone set nobody apart', () => {
  const honest = `${flood} I am Amal Haddad`
  const [line] = linesOf(told([honest, honest, honest], 'honest'), told(counted(flood), 'copy'))
  expect([...line!.differs.keys()]).toEqual(['honest0', 'honest1', 'honest2'])
  expect(linesOf(told(counted(flood), 'copy'))[0]!.differs.size).toBe(0)
})

test('of two that differ by names both stand out', () => {
  const [line] = linesOf(told([`${flood} Amal Haddad`, `${flood} Omar Saleh`], 'a'))
  expect([...line!.differs]).toEqual([
    ['a0', 'Amal Haddad'],
    ['a1', 'Omar Saleh']
  ])
})

test('a chain of texts that change little by little leads nobody into a group', () => {
  const words = realTexts.join(' ').split(' ')
  const chain = Array.from({ length: 40 }, (_, n) => words.slice(n * 4, n * 4 + 40).join(' '))
  const lines = linesOf(told(chain, 'chain'))
  const where = (id: string) => lines.findIndex(({ of }) => of.some((one) => one.id === id))
  expect(where('chain0')).not.toBe(where('chain39'))
})

test('of a group the newest is first, and of groups of one size too', () => {
  const here = grouping()
  here.add([
    { id: 'old', on: '2026-03-01', text: realTexts[0]! },
    { id: 'new', on: '2026-03-04', text: realTexts[0]! },
    { id: 'x', on: '2026-03-02', text: realTexts[1]! },
    { id: 'y', on: '2026-03-03', text: realTexts[2]! },
    { id: 'none', on: '2026-03-02', text: '' },
    { id: 'blank', on: '2026-03-02', text: ' ' }
  ])
  expect(here.groups().map(({ of }) => of.map(({ id }) => id))).toEqual([
    ['y'],
    ['x'],
    ['new', 'old'],
    ['none', 'blank']
  ])
})
