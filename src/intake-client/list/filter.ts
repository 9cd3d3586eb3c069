import type { DeskEntry } from '../../mandate/intake/desk/desk-list.ts'
import { fold } from '../../platform/sealing/receipt/fold.ts'
import { h, show } from '../dom.ts'
import type { Say } from '../words.ts'
import { quiet } from '../../ui/intake/quiet.ts'

/** From so many on nobody finds one by looking. */
const enough = 8

export function filterOf(
  say: Say,
  lines: () => { element: HTMLElement; of: DeskEntry }[]
): { element: HTMLElement; refresh(): void } {
  const field = h('input', { id: 'find', dir: 'auto', autocomplete: 'off', ...quiet, input: () => refresh() })
  const found = h('p', { role: 'status', class: 'small' })
  const element = h('div', {}, h('label', { for: 'find' }, say('list_find')), field, found)
  function refresh(): void {
    const all = lines()
    show(element, all.length >= enough)
    const wanted = all.length >= enough ? fold(field.value.trim()) : ''
    let count = 0
    for (const { element: line, of } of all) {
      const fits = wanted === '' || fold(`${of.label} ${of.note}`).includes(wanted)
      show(line, fits)
      if (fits) count++
    }
    found.textContent = wanted === '' ? '' : say('list_found', { n: count, of: all.length })
  }
  return { element, refresh }
}
