import { expect, test } from 'vitest'
import { fold } from '../reference/fold.ts'
import { rootsOfAdjective } from './state-adjectives.ts'

const isOf = (word: string, name: string) =>
  rootsOfAdjective(fold(word)).some(
    ({ root, rest }) => fold(name).startsWith(root) && fold(name).length - root.length <= rest
  )

test.each([
  ['Canadian', 'Canada'],
  ['Iraqi', 'Iraq'],
  ['Philippine', 'Philippines'],
  ['roumain', 'Roumanie'],
  ['sénégalaise', 'Sénégal'],
  ['mexicanos', 'México'],
  ['panameña', 'Panamá'],
  ['المصرية', 'مصر'],
  ['السوري', 'سوريا'],
  ['لمصر', 'مصر'],
  ['للسودان', 'السودان'],
  ['иранского', 'Иран'],
  ['китайской', 'Китай']
])('%s is of %s', (word, name) => expect(isOf(word, name)).toBe(true))

test.each([
  ['financial in Arabic', 'مالية', 'مالي'],
  ['human', 'humaine', 'Hungary']
])('no adjective of a State: %s', (_, word, name) => expect(isOf(word, name)).toBe(false))

test('the shortest ending comes first: Nigerian is of Nigeria before it is of Niger', () => {
  expect(rootsOfAdjective('nigerian').map(({ root }) => root)).toEqual(['nigeri', 'niger', 'nigerian'])
})
