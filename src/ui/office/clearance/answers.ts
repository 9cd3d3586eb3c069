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
  const answers: Record<string, ChangeAnswer[]> = {}
  for (const { mandate, word, path, is } of eachOf({ shown, words, texts }, decided, text))
    if (is) (answers[mandate] ??= []).push({ word, path, is })
  return answers
}

export interface Undecided {
  mandate: string
  word: string
  path: string
  /** Of which it was proposed. */
  letter: DraftText['letter']
}
/** What nobody took or left, and nobody can once the text is put: of what lies there alone is decided. */
export const undecidedOf = (...of: Parameters<typeof answersOf>): Undecided[] =>
  eachOf(...of).flatMap(({ is, ...change }) => (is === null ? [change] : []))

function eachOf(
  { shown, words, texts }: Parameters<typeof answersOf>[0],
  decided: Parameters<typeof answersOf>[1],
  text: DraftText
) {
  const before = texts.get(shown.text.number)
  if (!before?.ok) return []
  return words.flatMap(({ id: word, mandate, number, checked, words: read }) => {
    if (number !== shown.text.number || checked === 'false' || !read?.ok) return []
    return (read.words.changes ?? []).map((change) => {
      const { path } = change
      const stands = placeOfChange(change, before.text, { text, places: new Map() }).is === 'stands'
      return {
        mandate,
        word,
        path,
        letter: before.text.letter,
        is: decided.get(changeKey({ word, path }))?.is ?? (stands ? ('taken' as const) : null)
      }
    })
  })
}

/** What a mandate was told of its change; of two texts the later one says it. */
export function toldOf({ texts }: Pick<ClearanceRead, 'texts'>, { word, path }: Pick<ChangeAnswer, 'word' | 'path'>) {
  const told = [...texts.entries()]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, text]) => (text.ok ? text.answers : []))
    .findLast((one) => one.word === word && one.path === path)
  return told?.is ?? null
}

/**
 * What became of a change: null while the text lies there of which it was proposed, and where the next was not put to
 * this reader, so that nothing is known of it.
 */
export function becameOf(
  read: Pick<ClearanceRead, 'texts'>,
  { number, ...change }: Pick<ChangeAnswer, 'word' | 'path'> & { number: number }
): ChangeDecision | 'undecided' | null {
  const told = toldOf(read, change)
  return told ?? (read.texts.get(number + 1)?.ok ? 'undecided' : null)
}
