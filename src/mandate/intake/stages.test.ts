import { expect, test } from 'vitest'
import { isStepBack, toTellAfter } from './stages.ts'

test('before anything was told, that it is read comes next by itself; after that an officer chooses', () => {
  expect([toTellAfter('received'), toTellAfter('being-read'), toTellAfter('taken-up')]).toEqual([
    'being-read',
    null,
    null
  ])
})
test('what comes before what she was told is a step back; to be told the same once more, or that it is closed, is none', () => {
  expect([isStepBack('taken-up', 'being-read'), isStepBack('declined', 'taken-up')]).toEqual([true, true])
  expect([isStepBack('letter-gone', 'answer-come'), isStepBack('more-asked', 'more-asked')]).toEqual([false, false])
  expect(isStepBack('answer-come', 'closed')).toBe(false)
})
