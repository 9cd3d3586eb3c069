import type { ClearanceShown } from '#mandate/clearance/read-clearance.ts'
import type { WordsOpened } from '#mandate/clearance/sealed-copy.ts'
import { changeKey, type ChangeDecided } from '#mandate/drafts/draft-document.ts'
import type { DomainError } from '#mandate/result.ts'
import { call } from '../call.ts'
import { readShown, type ClearanceRead, type WordRead } from '../clearance/read-words.ts'
import type { Unlocked } from '../unlocked.ts'
import { changeHere, type ChangeHere } from './take-change.ts'

type WordWithWords = WordRead & { words: WordsOpened }

/** What mandates propose of the text that lies before them, opened in this tab and set beside the draft. */
export function proposedHere(of: () => { desk: Unlocked; lang: string; letter: string | null }) {
  let read = $state.raw<ClearanceRead | null>(null)
  let errors = $state.raw<DomainError[]>([])

  async function look() {
    const { desk, lang, letter } = of()
    if (letter === null) return void (read = null)
    const shown = await call<ClearanceShown>(`clearance/show?lang=${lang}`, { letter })
    errors = shown.ok ? [] : shown.errors
    if (shown.ok) read = await readShown(shown.value, desk)
  }
  const words = $derived(read ? proposalsIn(read) : [])
  return {
    get read() {
      return read
    },
    get words() {
      return words
    },
    get errors() {
      return errors
    },
    /** Each change with where it goes in the draft as it stands. */
    changes: (placed: Parameters<typeof changeHere>[2], decided: ReadonlyMap<string, ChangeDecided>): ChangeHere[] =>
      read ? changesIn(read, placed, decided) : [],
    look
  }
}

/**
 * Of the text that lies there, and what can't be shown of it as well: what was proposed of one before was answered when
 * this one was put.
 */
const proposalsIn = ({ shown, words }: ClearanceRead): WordWithWords[] =>
  words
    .filter((one): one is WordWithWords => one.words !== null && one.checked !== 'false')
    .filter(({ number, decision }) => number === shown.text.number && decision === 'change-proposed')

function changesIn(
  read: ClearanceRead,
  placed: Parameters<typeof changeHere>[2],
  decided: ReadonlyMap<string, ChangeDecided>
): ChangeHere[] {
  const text = read.texts.get(read.shown.text.number)
  if (!text?.ok) return []
  const all = proposalsIn(read).flatMap(({ id: word, mandate, words: opened }) => {
    const { changes = [] } = opened.ok ? opened.words : {}
    return changes.map((change) => ({ ...change, word, mandate }))
  })
  const taken = new Map(
    all.flatMap((one) => {
      const place = decided.get(changeKey(one))?.place
      return place ? [[one.path, place]] : []
    })
  )
  return all.map((one) => changeHere(one, text.text, placed, taken.get(one.path)))
}
