import { expect, test } from 'vitest'
import { errorSentence } from '#messages'
import { error } from '#mandate/result.ts'
import { errorsOfEntry } from './errors-of-entry.ts'

test('whoever mistypes a subject is told which, and not to load the page anew, which would lose the rest', () => {
  const [one] = errorsOfEntry([error('not-found', 'recommendation')], { recommendation: 'nosuch' })
  expect(one).toMatchObject({ field: 'recommendation', code: 'not-in-register' })
  expect(errorSentence(one!)).toContain('“nosuch”')
  expect(errorSentence(one!)).not.toContain('anew')
})

test('what is not of a field stays as it is', () => {
  const errors = [error('not-found', 'kind'), error('required', 'on')]
  expect(errorsOfEntry(errors, { on: '' })).toEqual(errors)
})
