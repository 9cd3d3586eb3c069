import { hasUnsent, typedFields } from '../../mandate/intake/return/unsent.ts'
import type { ReturnFields, ReturnState } from '../../mandate/intake/return/return-state.ts'

/** What stands in the fields of the page, and the button that was pressed. */
export function fieldsOf(form: HTMLFormElement, pressed: HTMLButtonElement | null): ReturnFields {
  const fields: Record<string, string> = {}
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') fields[name] = value
  })
  if (pressed?.name) fields[pressed.name] = pressed.value
  return fields
}

/** What she has typed, wherever it stands on the page. */
export function typedOn(page: HTMLElement): ReturnFields {
  const fields: Record<string, string> = {}
  for (const field of page.querySelectorAll<HTMLInputElement>('input, textarea, select'))
    if (typedFields.includes(field.name))
      fields[field.name] = field.type === 'checkbox' && !field.checked ? '' : field.value
  return fields
}

export const isUnsent = (page: HTMLElement): boolean => hasUnsent(typedOn(page))

/** What she went on typing while the page asked stays as she left it. */
export function withTypedSince(state: ReturnState, page: HTMLElement, sent: ReturnFields): ReturnState {
  if (state.page === 'burnt') return state
  const now = typedOn(page)
  const since = Object.entries(now).filter(([name, value]) => value !== (sent[name] ?? ''))
  return { ...state, unsent: { ...state.unsent, ...Object.fromEntries(since) } }
}
