import { expect, test } from 'vitest'
import { isPlainlyHer, namesIn } from './withheld-names.ts'

test('plainly hers is the whole name, or several words of which one is hers; no single word is', () => {
  const ofPerson = 'Grace de la Inventada'
  const hers = (name: string) => isPlainlyHer({ name, ofPerson })
  expect(['Grace de la Inventada', 'G. Inventada', 'GRACE Inventáda', 'Grace-Ann'].map(hers)).toEqual([
    true,
    true,
    true,
    true
  ])
  expect(['Grace', 'Inventada', 'the government', 'de la', 'Inventadas rights', 'Grace -', ''].map(hers)).toEqual(
    Array.from({ length: 7 }, () => false)
  )
  expect(isPlainlyHer({ name: 'Amaru', ofPerson: 'Amaru' })).toBe(true)
  expect(isPlainlyHer({ name: 'ابن فلانة المخترعة', ofPerson: 'فلانة' })).toBe(true)
})

test('names are found in whichever text they stand, as whole words', () =>
  expect(
    namesIn(['Hope remains', 'of Ana\nInvented'], [{ name: 'hope' }, { name: 'Ana Invented' }, { name: 'remain' }])
  ).toEqual([{ name: 'hope' }, { name: 'Ana Invented' }]))
