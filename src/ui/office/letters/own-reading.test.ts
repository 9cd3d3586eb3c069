import { expect, test } from 'vitest'
import { followed, madeFrom, saidAnew, type OwnReading } from './own-reading.ts'

const nothing = { position: '', steps: [] }
const own = (change: Partial<OwnReading> = {}): OwnReading => ({ ...nothing, began: nothing, ...change })
const bySomebody = { position: 'accepts', steps: ['release'] }

test('who marks questions alone says nothing of position and steps, whatever a colleague put on record meanwhile', () => {
  expect(saidAnew(own())).toEqual({})
  expect(saidAnew(followed(own(), bySomebody))).toEqual({})
})

test('what she changed is said, the last step taken away as well', () => {
  expect(saidAnew(own({ position: 'accepts', steps: ['release'] }))).toEqual(bySomebody)
  expect(saidAnew({ ...bySomebody, steps: [], began: bySomebody })).toEqual({ steps: [] })
})

test('her form shows what came meanwhile, and keeps what she changed', () => {
  expect(followed(own(), bySomebody)).toEqual({ ...bySomebody, began: bySomebody })
  expect(followed(own({ steps: ['reparation'] }), bySomebody)).toEqual({
    position: 'accepts',
    steps: ['reparation'],
    began: bySomebody
  })
})

test('from what she made it is what she was shown last', () => {
  expect(madeFrom(own({ position: 'accepts', steps: ['release'] }))).toEqual({ position: null, steps: [] })
  expect(madeFrom(followed(own({ steps: ['reparation'] }), bySomebody))).toEqual(bySomebody)
})
