import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { readSlipNames } from './slip-names.ts'
import { slipsIn } from './slips.ts'

const read = (name: string) => readFileSync(join(projectRoot, 'reference', name), 'utf8')
const names = readSlipNames(
  { mandates: read('mandate-names.csv'), aliases: read('mandate-aliases.csv'), states: read('state-names.csv') },
  'defenders'
)
const kinds = (text: string) => [...new Set(slipsIn(text, names).map(({ kind }) => kind))]

// Invented sentences: none of these letters was written.
describe('it is pointed to', () => {
  test.each([
    ['We asked the Working Group on Arbitrary Detention.', 'mandate'],
    ['The Special Rapporteur on torture joins us.', 'mandate'],
    ['WGAD has it too.', 'mandate'],
    ['Le Groupe de travail sur la détention arbitraire est saisi.', 'mandate'],
    ['La Relatora Especial sobre la tortura se suma.', 'mandate'],
    ['وافق المقرر الخاص المعني بمسألة التعذيب.', 'mandate'],
    ['Мы обратились к Специальному докладчику по вопросу о пытках.', 'mandate'],
    ['任意拘留问题工作组已知悉。', 'mandate'],
    ['It has the number UTO 3/2024.', 'reference'],
    ['Ref. uto 12/2023', 'reference'],
    ['الرقم UTO ٣/٢٠٢٤', 'reference'],
    ['A letter went to Iceland.', 'exchange'],
    ['Iceland has replied.', 'exchange'],
    ['Nous avons écrit à l’Islande.', 'exchange'],
    ['Islandia nos ha respondido.', 'exchange'],
    ['أرسلنا رسالة إلى أيسلندا.', 'exchange'],
    ['Мы направили письмо Исландии.', 'exchange'],
    ['我们已致函冰岛。', 'exchange']
  ])('%s', (text, kind) => expect(kinds(text)).toContain(kind))
})

describe('it is let pass', () => {
  test.each([
    '',
    'Can you tell us on what day this happened?',
    'Were you in Iceland then? Answer only what is safe.',
    'The Special Rapporteur on the situation of human rights defenders has read it.',
    'Le Rapporteur spécial sur la situation des défenseurs des droits de l’homme l’a lu.',
    'المقررة الخاصة المعنية بحالة المدافعين عن حقوق الإنسان قرأت ما أرسلته.',
    '人权维护者处境特别报告员已阅读。',
    'The letter of 3/2024 that you sent us is here.',
    'We cannot take this up. These bodies may help.'
  ])('%j', (text) => expect(slipsIn(text, names)).toEqual([]))
})

test('it says what it found, each once, three of a kind at most', () => {
  const text = 'UTO 3/2024, UTO 3/2024, UTO 4/2024, UTO 5/2024, UTO 6/2024. Iceland wrote. Iceland wrote again.'
  expect(slipsIn(text, names).map(({ kind, found }) => `${kind} ${found}`)).toEqual([
    'reference UTO 3/2024',
    'reference UTO 4/2024',
    'reference UTO 5/2024',
    'exchange Iceland'
  ])
})
