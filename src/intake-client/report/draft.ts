import type { SealedFile } from '../../mandate/intake/payloads.ts'
import { forgetAllUploads } from '../files/kept-uploads.ts'

// NOTE: a name that tells nothing to whoever looks at what this browser keeps.
const name = 'page'

type Entries = [string, string][]

/** What she wrote, as she wrote it; the page's own number is not in it. */
export interface Draft {
  entries: Entries
  /** On which page she was. */
  place: string
  /** Those that have arrived, and what opens them. */
  files: SealedFile[]
}

/** In the tab always, so that a reload loses nothing; some browsers give it back with a tab that is opened again. On the device only if she says so. */
export const [tab, device] = [() => sessionStorage, () => localStorage]

/** @returns whether the browser keeps it: private windows may refuse, and what is full keeps nothing new */
export function keepDraft(where: () => Storage, draft: Draft): boolean {
  try {
    where().setItem(name, JSON.stringify(draft))
    return true
  } catch {
    wipeDraft(where) // what is older than what she sees is worse than nothing
    return false
  }
}

export function findDraft(where: () => Storage): Draft | null {
  try {
    const kept = JSON.parse(where().getItem(name) ?? 'null') as Draft | Entries | null
    // As releases before 0.9 kept it.
    if (Array.isArray(kept)) return { entries: kept, place: '', files: [] }
    return kept && Array.isArray(kept.entries) && Array.isArray(kept.files) ? kept : null
  } catch {
    return null
  }
}

/** With the keys of files that were on their way. */
export function wipeDraft(where: () => Storage): void {
  try {
    where().removeItem(name)
    forgetAllUploads(where())
  } catch {
    // nothing was kept
  }
}

/** @param forms all that she writes in */
export const entriesOf = (forms: readonly HTMLFormElement[]): Entries =>
  forms
    .flatMap((form) => [...new FormData(form)])
    .filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '' && entry[0] !== 'once'
    )

/** Puts what was kept back into the fields; not over what she has typed since the page came. */
export function fillIn(forms: readonly HTMLFormElement[], entries: Entries): void {
  const elements = forms.flatMap((form) => Array.from(form.elements))
  for (const [field, value] of entries)
    for (const element of elements) {
      if ((element as HTMLInputElement).name !== field) continue
      if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) {
        if (element.value === value) element.checked = true
      } else if (element instanceof HTMLSelectElement) element.value = value
      else if (isText(element) && element.value === '') element.value = value
    }
}

const isText = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type !== 'file')
