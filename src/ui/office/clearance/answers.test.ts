import { expect, test } from 'vitest'
import { changeKey } from '#mandate/drafts/draft-document.ts'
import type { ChangeAnswer } from '#mandate/drafts/proposed-change.ts'
import { inventedDraft } from '#tests/clearance.ts'
import { answersOf, becameOf, undecidedOf } from './answers.ts'
import type { ClearanceRead } from './read-words.ts'

const draft = inventedDraft(['One.', 'Two.'])
const changes = [
  { path: 'facts.items.0', wording: 'One, and more.' },
  { path: 'questions.items.1', wording: 'By whose order?' }
]
type Text = typeof draft
const opened = (text: Text, answers: ChangeAnswer[] = []) => ({ ok: true as const, text, answers })

function read(texts: ReturnType<typeof opened>[]) {
  const words = { decision: 'change-proposed', text: null, words: 'Say more.', changes }
  const word = { id: 'w', number: 1, mandate: 'torture', checked: 'office', words: { ok: true, words } }
  return {
    shown: { text: { number: texts.length } },
    words: [word],
    texts: new Map(texts.map((text, at) => [at + 1, text]))
  } as unknown as Pick<ClearanceRead, 'shown' | 'words' | 'texts'>
}
const left = new Map([[changeKey({ word: 'w', path: 'facts.items.0' }), { is: 'left' as const }]])
const questions = { ...draft.letter.questions, items: ['What was done?', 'By whose order?'] }

test('what was neither taken nor left is named before another text is put', () => {
  const lies = read([opened(draft)])
  const paths = (...of: Parameters<typeof undecidedOf>) => undecidedOf(...of).map(({ path }) => path)
  expect(paths(lies, new Map(), draft)).toEqual(['facts.items.0', 'questions.items.1'])
  expect(paths(lies, left, draft)).toEqual(['questions.items.1'])
  // What stands in the text that is put was taken, whoever wrote it in.
  expect(paths(lies, left, { ...draft, letter: { ...draft.letter, questions } })).toEqual([])
  expect(answersOf(lies, left, draft)).toEqual({ torture: [{ word: 'w', path: 'facts.items.0', is: 'left' }] })
})
test('once another text lies there, it says of each change what became of it, also that nobody decided it', () => {
  const { torture } = answersOf(read([opened(draft)]), left, draft)
  const became = (of: Parameters<typeof becameOf>[0]) =>
    changes.map(({ path }) => becameOf(of, { word: 'w', path, number: 1 }))
  expect(became(read([opened(draft)]))).toEqual([null, null])
  expect(became(read([opened(draft), opened(draft, torture)]))).toEqual(['left', 'undecided'])
})
test('where the next text was not put to this reader, nothing is claimed', () => {
  const texts = new Map([[1, opened(draft)]]) as unknown as ClearanceRead['texts']
  expect(becameOf({ texts }, { word: 'w', path: 'facts.items.0', number: 1 })).toBe(null)
})
