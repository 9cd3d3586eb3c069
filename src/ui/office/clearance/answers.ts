import type { ChangeAnswer, ChangeDecision } from '#mandate/drafts/proposed-change.ts'
import { changeKey } from '#mandate/drafts/draft-document.ts'
import type { DraftText } from '#mandate/drafts/draft-text.ts'
import { placeOfChange } from '#mandate/drafts/place-of-change.ts'
import type { ClearanceRead } from './read-words.ts'

/**
 * What is told to each mandate of what it proposed of the text that lies there, once another is put, or that one again:
 * as an officer decided; what nobody decided and stands there all the same was taken.
 * @param text that is put now
 */
export function answersOf(
  { shown, words, texts }: Pick<ClearanceRead, 'shown' | 'words' | 'texts'>,
  decided: ReadonlyMap<string, { is: ChangeDecision }>,
  text: DraftText
): Record<string, ChangeAnswer[]> {
  const before = texts.get(shown.text.number)
  const answers: Record<string, ChangeAnswer[]> = {}
  for (const { id: word, mandate, number, checked, words: read } of words) {
    if (number !== shown.text.number || checked === 'false' || !read?.ok || !before?.ok) continue
    for (const change of read.words.changes ?? []) {
      const { path } = change
      const stands = placeOfChange(change, before.text, { text, places: new Map() }).is === 'stands'
      const is = decided.get(changeKey({ word, path }))?.is ?? (stands ? 'taken' : null)
      if (is) (answers[mandate] ??= []).push({ word, path, is })
    }
  }
  return answers
}

/** What a mandate was told of its change; of two texts the later one says it. */
export function toldOf({ texts }: Pick<ClearanceRead, 'texts'>, { word, path }: Pick<ChangeAnswer, 'word' | 'path'>) {
  const told = [...texts.entries()]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, text]) => (text.ok ? text.answers : []))
    .findLast((one) => one.word === word && one.path === path)
  return told?.is ?? null
}
