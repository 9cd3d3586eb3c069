import type { SealedFile } from '../../mandate/intake/payloads.ts'
import { mostFiles } from '../../mandate/intake/upload-limits.ts'
import { h } from '../dom.ts'
import { prepareAttachments } from '../files/attachments.ts'
import { loadWords } from '../words.ts'

/** The files that she adds. They stay on her page, whatever it shows, until they have been sent or she leaves. */
export interface FilesToAdd {
  element: HTMLElement
  sealed(): Promise<SealedFile[]>
  /** What to tell her of one that did not arrive. */
  notWhole(name: string): string
  hasAny(): boolean
  /** None is added while what she pressed is on its way: it would neither go along nor be told apart. */
  hold(isHeld: boolean): void
  drop(): void
}

export async function prepareFiles(lang: string, today: () => Promise<string>): Promise<FilesToAdd> {
  const say = await loadWords(lang)
  const input = h('input', {
    type: 'file',
    id: 'files',
    name: 'files',
    multiple: true,
    'aria-describedby': 'files-help'
  })
  const state = h('p', { role: 'status' })
  const element = h(
    'div',
    { class: 'question' },
    h('label', { for: 'files' }, say('client_return_files')),
    h('p', { class: 'help', id: 'files-help' }, say('client_return_files_help', { most: mostFiles })),
    h(
      'div',
      { class: 'chooser listed' },
      input,
      h('label', { class: 'button plain', for: 'files' }, say('client_choose_files'))
    ),
    state
  )
  const attachments = prepareAttachments(input, say, { today })
  attachments.fetch()
  return {
    element,
    async sealed() {
      try {
        return await attachments.sealed((waits) => {
          const text = say(waits ? 'client_waiting_for_line' : 'client_files_on_their_way')
          if (state.textContent !== text) state.textContent = text
        })
      } finally {
        state.textContent = ''
      }
    },
    notWhole: (name) => say('client_file_not_whole', { name }),
    hasAny: () => attachments.names().length > 0,
    hold: (isHeld) => void (input.disabled = isHeld),
    drop: () => attachments.drop()
  }
}
