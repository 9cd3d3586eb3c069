import { expect, test } from 'vitest'
import { kindOf } from './kinds.ts'
import { filledByAddress, shownKind } from './show-fields.ts'

test.each(['resolution', 'law'])('of what a form is chooses nothing in it: %s', (kind) => {
  const { fields } = shownKind(kindOf(kind)!, { vocabulary: new Map() })
  expect(fields.map(({ name }) => name)).toContain('kind')
  expect(filledByAddress(fields, new URLSearchParams({ kind }))).toEqual({})
})

test('what else the address names comes filled in, as far as the form has it', () => {
  const { fields } = shownKind(kindOf('visit-event')!, { vocabulary: new Map() })
  const asked = new URLSearchParams({ kind: 'visit-event', visit: 'HUN-2016', of: 'HUN', text: 'x'.repeat(400) })
  expect(filledByAddress(fields, asked)).toEqual({ visit: 'HUN-2016', text: 'x'.repeat(300) })
})
