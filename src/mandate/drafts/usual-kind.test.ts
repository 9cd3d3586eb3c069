import { expect, test } from 'vitest'
import { urgencies } from '../cases/case.ts'
import { usualKind } from './usual-kind.ts'

test('what is imminent begins as an urgent appeal, all else as an allegation letter', () => {
  expect(urgencies.filter((urgency) => usualKind(urgency) === 'UA')).toEqual(['imminent'])
  expect(usualKind('ordinary')).toBe('AL')
})
