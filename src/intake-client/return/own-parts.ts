import { isPersonBegun } from '../../mandate/intake/return/added-person.ts'
import type { ReturnFields } from '../../mandate/intake/return/return-state.ts'
import { all } from '../dom.ts'

/** Who helps faster, folded, as the page brought it. */
export const fasterList = (): Node[] =>
  Array.from(
    document.querySelector<HTMLTemplateElement>('template[data-faster-list]')?.content.cloneNode(true).childNodes ?? []
  )

/** The fields of one person more, as the page brought them, filled with what she typed before. */
export function personToAdd(unsent: ReturnFields): Node[] {
  const template = document.querySelector<HTMLTemplateElement>('template[data-person-fields]')
  const details = template?.content.querySelector('details')?.cloneNode(true) as HTMLDetailsElement | undefined
  if (!details) return []
  details.open = isPersonBegun(unsent)
  for (const field of all<HTMLInputElement>(details, 'input, textarea, select')) {
    const typed = unsent[field.name]
    if (typed && field.type === 'checkbox') field.checked = true
    else if (typed) field.value = typed
  }
  return [details]
}
