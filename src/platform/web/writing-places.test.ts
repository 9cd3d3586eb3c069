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
