import { h, show } from '../dom.ts'
import type { Say } from '../words.ts'

/** What is done to the list as a whole: other words for it, or its end. */
export function wholeList(say: Say, { change, remove }: { change(): void; remove(): Promise<void> }): HTMLElement[] {
  const ask = h('button', { type: 'button', class: 'plain', click: () => turn(true) }, say('list_delete_button'))
  const yes = h('button', { type: 'button', class: 'plain', click: () => void go() }, say('list_delete_yes'))
  const no = h('button', { type: 'button', class: 'plain', click: () => turn(false) }, say('list_leave_it'))
  const question = h(
    'div',
    { hidden: true, role: 'group', 'aria-labelledby': 'delete-question' },
    h('p', { id: 'delete-question', class: 'warn' }, say('list_delete_sure')),
    h('div', { class: 'acts' }, yes, no)
  )
  const turn = (asking: boolean) => {
    show(question, asking)
    show(ask, !asking)
    ;(asking ? yes : ask).focus()
  }
  const go = async () => {
    turn(false)
    await remove()
  }
  return [
    h(
      'details',
      {},
      h('summary', {}, say('list_words')),
      h('p', {}, say('list_words_what')),
      h('button', { type: 'button', class: 'plain', click: () => change() }, say('list_words_button'))
    ),
    h('details', {}, h('summary', {}, say('list_delete')), h('p', {}, say('list_delete_what')), ask, question)
  ]
}
