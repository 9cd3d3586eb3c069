import type { DeskEntry } from '../../mandate/intake/desk/desk-list.ts'
import { comeBack, type Return } from '../../mandate/intake/return/come-back.ts'
import { stageText } from '../../ui/intake/return/view.ts'
import { h, show } from '../dom.ts'
import { receiptOfEntry } from './add-form.ts'
import type { Parts } from './parts.ts'

/**
 * All of them, one after the other, and only when she asks for it: from then on whoever watches the server can tell
 * that these receipts are one list's.
 */
export function lookAtAll(
  { say, voice, tools }: Parts,
  { entries, tell }: { entries(): readonly DeskEntry[]; tell(entry: DeskEntry, text: string): void }
): { element: HTMLElement; refresh(): void; stop(): void } {
  const state = h('p', { role: 'status' })
  let going: { stopped: boolean } | null = null
  const start = h('button', { type: 'button', class: 'plain', click: () => void run() }, say('list_all_button'))
  const halt = h('button', { type: 'button', class: 'plain', hidden: true, click: () => stop() }, say('list_all_stop'))
  const element = h(
    'details',
    {},
    h('summary', {}, say('list_all')),
    h('p', { class: 'warn' }, say('list_all_tells')),
    start,
    halt,
    state
  )
  const stop = () => {
    if (going) going.stopped = true
  }

  async function run(): Promise<void> {
    const mine = (going = { stopped: false })
    const all = entries()
    turn(true)
    let looked = 0
    try {
      for (const entry of all) {
        state.textContent = say('list_all_going', { n: looked + 1, of: all.length })
        const found = await comeBack(receiptOfEntry(entry), tools.keeper)
        if (mine.stopped) break
        tell(entry, textOf(found))
        looked++
      }
      state.textContent = say('list_all_done', { n: looked, of: all.length })
    } catch {
      state.textContent = say('list_all_no_line', { n: looked, of: all.length })
    } finally {
      turn(false)
    }
  }

  function turn(on: boolean): void {
    show(start, !on)
    show(halt, on)
  }

  function textOf(found: Return): string {
    if (!found.ok) return voice.say(`return_lost_${found.reason.replaceAll('-', '_')}_heading`)
    const written = found.messages.filter((one) => one.ok && one.told.kind !== 'stage').length
    const more = written > 0 ? ` ${say('list_all_written', { n: written })}` : ''
    return `${stageText(voice, found)}${more}`
  }

  return { element, refresh: () => show(element, entries().length > 1), stop }
}
