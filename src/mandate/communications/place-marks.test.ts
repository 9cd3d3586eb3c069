import { expect, test } from 'vitest'
import { placeMarks } from './place-marks.ts'
import type { ReplyOnRecord } from './replies.store.server.ts'

const question = (id: string, slug: string, number: number) => ({ id, letter: `letter of ${slug}`, slug, number })
const reply = {
  questions: [question('a', 'UA-PAK-5-2026', 1), question('b', 'AL-PAK-6-2026', 1), question('c', 'AL-PAK-15-2026', 1)],
  marks: []
} as unknown as ReplyOnRecord

const placed = (letter: string | undefined) => {
  const result = placeMarks(reply, [{ letter, question: 1, mark: 'answered', rationale: undefined }])
  return result.ok ? result.value.map((each) => each.question) : result.errors.map(({ code }) => code)
}

test.each([
  ['UA-PAK-5-2026', ['a']],
  ['UA PAK 5/2026', ['a']],
  ['PAK 5/2026', ['a']],
  ['letter of AL-PAK-6-2026', ['b']],
  ['AL PAK 5/2026', ['no-such-question']],
  [undefined, ['letter-of-question-needed']]
])('a mark for the letter %s finds its question', (letter, expected) => expect(placed(letter)).toEqual(expected))
