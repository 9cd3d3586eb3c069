import { expect, test } from 'vitest'
import { openWritingPlaces } from './writing-places.ts'

test('where all places are taken nobody comes in, until one ended or its reader took nothing for a while', () => {
  let clock = 0
  const places = openWritingPlaces({ most: 2, patience: 10, now: () => clock })
  const [one, two] = [places.enter()!, places.enter()!]
  expect(places.enter()).toBeNull()
  one.ended()
  const three = places.enter()!
  expect(places.enter()).toBeNull()
  clock = 9
  three.taken()
  clock = 10
  expect(places.enter()).not.toBeNull()
  // It goes on, and takes the place of nobody.
  two.taken()
  expect(places.enter()).toBeNull()
})

test('who takes a piece now and then keeps no place from who comes, and who takes as fast as it is made keeps the own', () => {
  let clock = 0
  const places = openWritingPlaces({ most: 2, pace: 3, patience: 10, now: () => clock })
  const [dripping, steady] = [places.enter()!, places.enter()!]
  for (clock = 1; clock < 40; clock++) {
    if (clock % 9 === 0) dripping.taken()
    if (clock % 2 === 0) steady.taken()
  }
  expect(places.enter()).not.toBeNull()
  expect([dripping.isLost(), steady.isLost()]).toEqual([true, false])
  // Once fast is not for ever.
  for (let piece = 0; piece < 100; piece++) steady.taken()
  clock += 10
  expect(places.enter()).not.toBeNull()
})
