import { answerReturn, type ReturnState } from '../../mandate/intake/return/answer-return.ts'
import type { Keeper } from '../../mandate/intake/return/come-back.ts'
import { toBase64url } from '../../platform/sealing/bytes.ts'
import type { EpochStatement } from '../../platform/sealing/epochs.ts'
import { solve } from '../../platform/sealing/proof-of-work.ts'
import { receiptLanguages, wordList, type ReceiptLanguage } from '../../platform/sealing/receipt/word-list.ts'
import { returnView, type Make, type Voice } from '../../ui/intake/return/view.ts'
import { h } from '../dom.ts'
import { NotWhole } from '../files/attachments.ts'
import { showNotice } from '../notice.ts'
import { prepareFiles, type FilesToAdd } from './files.ts'
import { keepTyped } from './keep-typed.ts'
import { loadReturnWords } from './return-words.ts'
import { fieldsOf, isUnsent, withTypedSince } from './typed.ts'

const element: Make<Node> = (tag, attributes, ...children) => h(tag as 'div', attributes, ...children)

/** The same page as without scripts, but all of it here: the receipt does not leave this device. */
export async function enhance(page: HTMLElement, lang: string): Promise<void> {
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
  let isLeaving = false
  let busy = false
  let pressed: HTMLButtonElement | null = null
  const mayLose = () => !isLeaving && (showsReceipt || isUnsent(page) || tools.hasFiles())

  const giveBack = keepTyped(page)
  show({ page: 'ask', unsent: {} })
  giveBack()
  // NOTE: what a form was sent by is not told by Safari 15.
  page.addEventListener('click', (event) => {
    pressed = event.target instanceof Element ? event.target.closest('button') : null
  })
  page.addEventListener('submit', (event) => {
    event.preventDefault()
    void step(event.target as HTMLFormElement)
  })
  page.addEventListener('input', standGuard)
  addEventListener('popstate', ({ state }) => {
    if (state === 'onward') return
    if (mayLose()) showNotice(page, say(showsReceipt ? 'return_back_loses_new' : 'return_back_loses'))
    else history.back()
  })
  // NOTE: what is open stands in this page alone; a browser that brings it back from its memory must not show it.
  addEventListener('pagehide', () => {
    dropFiles()
    page.replaceChildren()
  })
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    isLeaving = false
    show({ page: 'ask', unsent: {} })
  })
  addEventListener('beforeunload', (event) => {
    if (!mayLose()) return
    event.preventDefault()
    event.returnValue = '' // older browsers
  })
  for (const exit of document.querySelectorAll<HTMLAnchorElement>('[data-exit]'))
    exit.addEventListener('click', (event) => {
      event.preventDefault()
      isLeaving = true // nothing may ask whether she is sure
      page.replaceChildren()
      location.replace(exit.href)
    })

  /** One step back in the browser is warned of here: some browsers ask nobody whether she means to leave. */
  function standGuard(): void {
    if (mayLose() && history.state !== 'onward') history.pushState('onward', '')
  }

  async function step(form: HTMLFormElement): Promise<void> {
    if (busy) return
    busy = true
    page.setAttribute('aria-busy', 'true')
    try {
      const fields = fieldsOf(form, pressed)
      files?.hold(true)
      const state = await answerReturn(fields, tools)
      if (state.page === 'burnt' || (state.page === 'open' && state.asked === 'write' && state.done === 'kept'))
        dropFiles()
      show(withTypedSince(state, page, fields))
    } catch (error) {
      // Nothing that she wrote is lost: the form stands as it was.
      if (error instanceof NotWhole && files) showNotice(page, files.notWhole(error.file))
      else showNotice(page, say('return_no_line'))
    } finally {
      busy = false
      files?.hold(false)
      page.removeAttribute('aria-busy')
    }
  }

  function show(state: ReturnState): void {
    showsReceipt = state.page === 'new-receipt'
    page.replaceChildren(...returnView(state, element, voice))
    if (state.page === 'open') void showFiles(state.back.today)
    standGuard()
    if (state.page === 'ask' && !state.slip) return
    const first = page.querySelector<HTMLElement>(state.page === 'ask' ? '#receipt' : 'h1')
    first?.focus()
    scrollTo(0, 0)
  }

  async function showFiles(today: string): Promise<void> {
    const place = page.querySelector('[data-files]')
    // A page may stand open over a midnight; without a line, the day is that of the last look.
    const day = () =>
      tools.keeper.intake().then(
        (told) => told?.today ?? today,
        () => today
      )
    files ??= await prepareFiles(lang, day)
    place?.replaceChildren(files.element)
  }

  function dropFiles(): void {
    files?.drop()
    files = null
  }
}

const voiceOf = (lang: string, say: Voice['say']): Voice => {
  const tag = lang === 'ar' ? 'ar-u-nu-arab-ca-gregory' : lang === 'en' ? 'en-GB' : lang === 'zh' ? 'zh-Hans' : lang
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
  const numbers = new Intl.NumberFormat(tag)
  return {
    lang,
    say,
    here: true,
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    number: (value) => numbers.format(value)
  }
}

function keeperOf(lang: string): Keeper {
  const post = async (path: string, body: object) => {
    const answer = await fetch(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      cache: 'no-store'
    })
    if (!answer.ok) throw new Error(`The office answered ${answer.status}.`)
    return answer
  }
  return {
    async intake() {
      const answer = await fetch(`/${lang}/epoch.json`, { cache: 'no-store' })
      if (!answer.ok) throw new Error(`The office answered ${answer.status}.`)
      const told = (await answer.json()) as {
        open: boolean
        instance: string
        statements: EpochStatement[]
        today: string
      }
      return told.open ? told : null
    },
    look: async (lookup, part) =>
      new Uint8Array(await (await post('/api/returns', { lookup: toBase64url(lookup), part })).arrayBuffer()),
    async act(request) {
      const answer = await fetch(`/${lang}/epoch.json`, { cache: 'no-store' })
      if (!answer.ok) throw new Error(`The office answered ${answer.status}.`)
      const { challenge } = (await answer.json()) as { challenge: { text: string; bits: number } }
      const work = { challenge: challenge.text, nonce: await solve(challenge.text, challenge.bits) }
      await (await post('/api/actions', { ...request, work })).text()
    }
  }
}
