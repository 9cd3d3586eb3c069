import { h, show } from '../dom.ts'
import type { Say } from '../words.ts'
import { device, fillIn, findDraft, keepDraft, tab, wipeDraft, type Draft } from './draft.ts'

export interface DraftOffer {
  element: HTMLElement
  /** After each change. */
  keep(): void
  wipe(): void
  /** She lets this device keep what she writes. */
  isKept(): boolean
  /** All of it would be there after a reload, and on the page in another language. */
  isWhole(): boolean
}

/** Nothing stays on the device once the tab is closed unless she ticks it; what stays is said, and a button wipes it. */
export function offerDraft(
  forms: readonly HTMLFormElement[],
  say: Say,
  { filled, now }: { filled(draft: Draft): void; now(): Draft }
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
    h('p', { id: 'keep-draft-risk', class: 'help' }, say('client_draft_risk', { exit: nameOfExit() })),
    state,
    button
  )
  let isInTab = false
  const onDevice = findDraft(device)
  const inTab = findDraft(tab)
  const found = inTab ?? onDevice
  if (found) {
    isInTab = inTab !== null
    filled(found)
    fillIn(forms, found.entries)
    tick.checked = onDevice !== null
    state.textContent = say(inTab ? 'client_draft_back' : 'client_draft_found')
  }
  show(button, onDevice !== null)
  function keep(): void {
    const draft = now()
    isInTab = keepDraft(tab, draft)
    if (!tick.checked) return
    // The keys of files stay in the tab.
    const kept = keepDraft(device, { ...draft, files: [] })
    tick.checked = kept
    state.textContent = say(kept ? 'client_draft_kept' : 'client_draft_refused')
    show(button, kept)
  }
  function wipe(): void {
    const was = findDraft(device) !== null
    wipeDraft(tab)
    wipeDraft(device)
    isInTab = false
    tick.checked = false
    show(button, false)
    state.textContent = was ? say('client_draft_wiped') : ''
  }
  return { element, keep, wipe, isKept: () => tick.checked, isWhole: () => isInTab || tick.checked }
}

const nameOfExit = () => document.querySelector('[data-exit]')?.textContent ?? ''
