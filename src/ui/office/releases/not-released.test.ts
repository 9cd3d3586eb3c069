import { expect, test } from 'vitest'
import { repliesNotReleased } from './not-released.ts'

test('whoever releases a letter is warned of each reply that stays unread, whatever became of it', () => {
  const publications = ['withheld', 'proposed', 'withdrawn', 'scheduled', 'public']
  const replies = publications.map((publication) => ({
    id: publication,
    receivedOn: null,
    form: 'substantive',
    publication
  }))
  expect(repliesNotReleased({ replies }).map(({ id }) => id)).toEqual(['withheld', 'proposed', 'withdrawn'])
})
