import { expect, test } from 'vitest'
import { countNamesIn } from './withheld-names.ts'

test.each([
  ['Amal Al-Haddad', 'of Amal al Haddad'],
  ['Sean O’Invented', "Sean O'Invented was held"],
  ['أمل حداد', 'قيل ولامل حداد'],
  ['Bjørn Inventad', 'BJORN INVENTAD'],
  ['Rosalba Inventada', 'https://invented.example/rosalba_inventada'],
  ['Rosalba Inventada', 'Rosal\u3164ba Inventada'],
  ['Rosalba Inventada', 'xRosalba Inventadas']
])('%j stands in %j', (name, text) => expect(countNamesIn([name, 'Nobody Else'], [null, 'before', text])).toBe(1))

test('each name is counted once, and none that does not stand there', () =>
  expect(countNamesIn(['A. Invented', 'B. Invented'], ['A. Invented and A. Invented', 'a. invented', null])).toBe(1))
