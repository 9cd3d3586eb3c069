import { answerReturn } from '../../mandate/intake/return/answer-return.ts'
import type { ReturnFields, ReturnState } from '../../mandate/intake/return/return-state.ts'
import { hasArrived } from '../../mandate/intake/return/unsent.ts'
import { receiptLanguages, wordList, type ReceiptLanguage } from '../../platform/sealing/receipt/word-list.ts'
import { inSoLong } from '../../ui/intake/in-so-long.ts'
import { returnView, type Own } from '../../ui/intake/return/view.ts'
import { element, h } from '../dom.ts'
import { NoRoom } from '../line.ts'
import { NotWhole } from '../files/attachments.ts'
import { showNotice } from '../notice.ts'
import { voiceOf } from '../voice.ts'
import { prepareFiles, type FilesToAdd } from './files.ts'
import { keeperOf } from './keeper.ts'
import { fasterList, personToAdd } from './own-parts.ts'
import { loadReturnWords } from './return-words.ts'
import { fieldsOf, isUnsent, withTypedSince } from './typed.ts'

// The files that she adds are put into their place when she may choose some.
const own: Own<Node> = {
  files: () => [h('div', { 'data-files': '' })],
  person: personToAdd,
  faster: fasterList,
  said: []
}

/** What is under one receipt, shown at one place of a page. */
export interface PlacedReturn {
  show(state: ReturnState): void
  look(receipt: string): Promise<void>
  /** Something stands there that would be lost: a receipt that nobody has noted, what she typed, files. */
  mayLose(): boolean
  /** What to tell her then. */
  loses(): string
  say(key: string): string
  /** Lets go of the files that were chosen there. */
  drop(): void
}

export interface PlaceOptions {
  /** What a page has to show in the place of that state; null where it is to be shown as ever. */
  instead?(state: ReturnState): Node[] | null
  shown?(state: ReturnState): void
}

export async function placeReturn(
  place: HTMLElement,
  lang: string,
  { instead, shown }: PlaceOptions = {}
): Promise<PlacedReturn> {
  const say = await loadReturnWords(lang)
  const voice = voiceOf(lang, say)
  const language = receiptLanguages.find((one) => one === lang) ?? ('en' as ReceiptLanguage)
  let files: FilesToAdd | null = null
  const tools = {
    lang: language,
    keeper: keeperOf(lang),
    list: wordList,
    files: async () => (await files?.sealed()) ?? [],
    hasFiles: () => files?.hasAny() ?? false
  }
  let showsReceipt = false
  let busy = false
  let pressed: HTMLButtonElement | null = null
  const mayLose = () => showsReceipt || isUnsent(place) || tools.hasFiles()

  // NOTE: what a form was sent by is not told by Safari 15.
  place.addEventListener('click', (event) => {
    pressed = event.target instanceof Element ? event.target.closest('button') : null
  })
  place.addEventListener('submit', (event) => {
    event.preventDefault()
    const [form, button] = [event.target as HTMLFormElement, pressed]
    void step(() => fieldsOf(form, button))
  })
  place.addEventListener('input', standGuard)

  /** One step back in the browser is warned of here: some browsers ask nobody whether she means to leave. */
  function standGuard(): void {
    if (mayLose() && history.state !== 'onward') history.pushState('onward', '')
  }

  /** @param typed what stands there: read anew where she tries once more. */
  async function step(typed: () => ReturnFields): Promise<void> {
    if (busy) return
    busy = true
    const fields = typed()
    place.setAttribute('aria-busy', 'true')
    const waiting = h('p', { role: 'status' })
    const button = pressed ?? place.querySelector('form button')
    button?.after(waiting)
    waiting.textContent = say('return_wait')
    // What is pressed meanwhile does nothing, and is seen to.
    const buttons = place.querySelectorAll('button:not([type=button])')
    for (const one of buttons) one.setAttribute('aria-disabled', 'true')
    try {
      files?.hold(true)
      const state = await answerReturn(fields, tools)
      if (state.page === 'burnt' || (state.page === 'open' && state.asked === 'write' && hasArrived(state.done)))
        dropFiles()
      showState(withTypedSince(state, place, fields))
    } catch (error) {
      // Nothing that she wrote is lost: the form stands as it was.
      if (error instanceof NotWhole && files) showNotice(place, files.notWhole(error.file))
      else tellNotSent(fields, error, () => void step(typed))
    } finally {
      busy = false
      waiting.remove()
      for (const one of buttons) one.removeAttribute('aria-disabled')
      files?.hold(false)
      place.removeAttribute('aria-busy')
    }
  }

  /** The button that she pressed may be screens below. */
  function tellNotSent(fields: ReturnFields, error: unknown, again: () => void): void {
    const button = h('button', { type: 'button', click: again }, say('return_try_again'))
    // What was added may have arrived though no answer came; sent again it is kept once.
    const isAdded = ['write', 'comment', 'withdraw', 'withdraw-consent'].includes(fields.do ?? '')
    const why =
      error instanceof NoRoom
        ? say('return_no_room', { time: inSoLong(error.seconds, language) })
        : say(isAdded ? 'return_no_line_sent' : 'return_no_line')
    showNotice(place, why).append(h('br'), button)
    pressed = null
  }

  function showState(state: ReturnState): void {
    showsReceipt = state.page === 'new-receipt'
    place.replaceChildren(...(instead?.(state) ?? returnView(state, element, voice, own)))
    if (state.page === 'open') void showFiles(state.back.today)
    shown?.(state)
    standGuard()
    if (state.page === 'ask' && !state.slip) return
    const find = (what: string) => place.querySelector<HTMLElement>(what)
    const first = state.page === 'ask' ? find('#receipt') : (find('[data-errors] h2') ?? find('#told') ?? find('h1'))
    first?.focus()
    scrollTo(0, 0)
  }

  async function showFiles(today: string): Promise<void> {
    const at = place.querySelector('[data-files]')
    const none = document.querySelector<HTMLElement>('[data-no-files]')?.dataset.noFiles
    if (none) return at?.replaceChildren(h('p', { class: 'help' }, none))
    // A page may stand open over a midnight; without a line, the day is that of the last look.
    const day = () =>
      tools.keeper.intake().then(
        (told) => told?.today ?? today,
        () => today
      )
    files ??= await prepareFiles(lang, day)
    at?.replaceChildren(files.element)
  }

  function dropFiles(): void {
    files?.drop()
    files = null
  }

  return {
    show: showState,
    look: (receipt) => step(() => ({ receipt, do: 'look' })), // not shown where nothing is under it: she did not type it
    mayLose,
    loses: () => say(showsReceipt ? 'return_back_loses_new' : 'return_back_loses'),
    say,
    drop: dropFiles
  }
}
