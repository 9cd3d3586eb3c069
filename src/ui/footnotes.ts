import { getContext, setContext } from 'svelte'
import type { StateEntry } from '#mandate/reference/reference-lists.ts'

const key = Symbol.for('vigie.footnotes')
type Notes = Map<string, string>

/** In the layout, once a page: what is noted while the page is drawn is printed at its end by Footnotes. */
export function keepFootnotes(): Notes {
  return setContext<Notes>(key, new Map())
}

export function footnotesOfPage(): Notes {
  return getContext<Notes | undefined>(key) ?? new Map()
}

/** The mark that stands behind a State's name, '' for most; its text then stands at the foot of the page. */
export function footnoteMark(state: Pick<StateEntry, 'footnote'>, notes: Notes): string {
  if (!state.footnote) return ''
  notes.set(state.footnote.key, state.footnote.text)
  return marks[[...notes.keys()].indexOf(state.footnote.key)] ?? '*'
}

const marks = ['*', '†', '‡', '§']
