import { h, show } from '../dom.ts'
import { forgetAllUploads } from '../files/kept-uploads.ts'
import type { Say } from '../words.ts'
import { entriesOf, fillIn, findDraft, keepDraft, wipeDraft } from './draft.ts'

export interface DraftOffer {
  element: HTMLElement
  /** After each change, if she wants it kept. */
  keep(): void
  wipe(): void
  /** She lets this device keep what she writes. */
  isKept(): boolean
}

/** Nothing stays on the device unless she ticks it; what stays is said, and a button wipes it. */
export function offerDraft(
  form: HTMLFormElement,
  say: Say,
  { filled }: { filled(entries: [string, string][]): void }
): DraftOffer {
  const state = h('p', { role: 'status' })
  const tick = h('input', {
    type: 'checkbox',
    id: 'keep-draft',
    'aria-describedby': 'keep-draft-risk',
    change: () => (tick.checked ? keep() : wipe())
  })
  const button = h('button', { type: 'button', class: 'plain', click: () => wipe() }, say('client_draft_wipe'))
  const element = h(
    'div',
    { class: 'draft' },
    h('label', { class: 'choice' }, tick, say('client_draft')),
    h('p', { id: 'keep-draft-risk', class: 'help' }, say('client_draft_risk')),
    state,
    button
  )
  const found = findDraft()
  if (found) {
    filled(found)
    fillIn(form, found)
    tick.checked = true
    state.textContent = say('client_draft_found')
  }
  show(button, found !== null)
  function keep(): void {
    if (!tick.checked) return
    const kept = keepDraft(entriesOf(form))
    tick.checked = kept
    state.textContent = say(kept ? 'client_draft_kept' : 'client_draft_refused')
    show(button, kept)
  }
  function wipe(): void {
    const was = findDraft() !== null
    wipeDraft()
    forgetUploads()
    tick.checked = false
    show(button, false)
    state.textContent = was ? say('client_draft_wiped') : ''
  }
  return { element, keep, wipe, isKept: () => tick.checked }
}

/** The keys of files that were on their way go with the draft. */
function forgetUploads(): void {
  try {
    forgetAllUploads(localStorage)
  } catch {
    // nothing was kept
  }
}
