import { expect, test } from 'vitest'
import { stillStanding } from './still-stands.ts'

const marks = ['[withheld]', '[occulté]']
const around = { field: 'summary', text: 'The teacher [withheld] of the village of nowhere was taken on 2 May.' }

test('where a mark stands for the name, the paragraph around it is what still tells who it is', () => {
  const texts = [
    { field: 'subject', text: 'An arrest' },
    { field: 'summary', text: `Invented.\n\n${around.text}\nNothing else.` }
  ]
  expect(stillStanding(texts, marks)).toEqual({ isMarked: true, passages: [around] })
})
test('without a mark it is all that is told, blank lines apart', () => {
  expect(stillStanding([{ field: 'subject', text: 'The arrest of a teacher\n\n in May ' }], marks)).toEqual({
    isMarked: false,
    passages: [
      { field: 'subject', text: 'The arrest of a teacher' },
      { field: 'subject', text: 'in May' }
    ]
  })
  expect(stillStanding([], marks).passages).toEqual([])
})
