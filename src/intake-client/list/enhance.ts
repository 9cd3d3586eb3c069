import { isToRenew } from '../../mandate/intake/desk/desk-limits.ts'
import { changeEntry, type DeskEntry } from '../../mandate/intake/desk/desk-list.ts'
import { toBase64url } from '../../platform/sealing/bytes.ts'
import type { Receipt } from '../../platform/sealing/receipt/make-receipt.ts'
import { receiptAsDigits } from '../../platform/sealing/receipt/write-receipt.ts'
import { receiptLanguages, wordList } from '../../platform/sealing/receipt/word-list.ts'
import { inSoLong } from '../../ui/intake/in-so-long.ts'
import { guardLeaving } from '../guard-leaving.ts'
import { showNotice } from '../notice.ts'
import { keeperOf } from '../return/keeper.ts'
import { loadReturnWords } from '../return/return-words.ts'
import { voiceOf } from '../voice.ts'
import { loadWords } from '../words.ts'
import { askView } from './ask-view.ts'
import { openSession } from './desk-session.ts'
import { deskView, type DeskView } from './desk-view.ts'
import { deskKeeperOf } from './keeper.ts'
import { loadListWords } from './list-words.ts'
import { oneReceipt, type OneReceipt } from './one-receipt.ts'
import type { Parts } from './parts.ts'
import { wordsView, type WordsOf } from './words-view.ts'

/** A receipt that was given on this very page, for her list. */
export interface Brought {
  receipt: Receipt
  on: string
  /** It is in a list that is kept. */
  kept(): void
  /** To the receipt again, without a list. */
  back(): void
}

/**
 * The desk of an organisation that files for many. All of it is here: what is open stands in this page alone, and goes
 * with it.
 */
export async function enhance(page: HTMLElement, lang: string, brought: Brought | null = null): Promise<void> {
  const language = receiptLanguages.find((one) => one === lang) ?? 'en'
  const [say, ofReturn] = await Promise.all([loadListWords(lang), loadReturnWords(lang)])
  // Fetched now, so that a line that is lost later takes nothing of the words.
  const list = wordList(language).catch(() => null)
  const parts: Parts = {
    say,
    voice: voiceOf(lang, ofReturn),
    tools: { lang: language, keeper: keeperOf(lang), list: wordList }
  }
  const session = openSession(deskKeeperOf(lang))
  let desk: DeskView | null = null
  let one: OneReceipt | null = null
  let wordsShow = false
  // She was told that leaving loses what is here, and has changed nothing since.
  let wasTold = false

  const put = (element: HTMLElement, focus = true) => {
    wordsShow = false
    page.replaceChildren(element)
    if (!focus) return
    element.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }
  const letGo = () => {
    desk?.stop()
    one?.place.drop()
    desk = one = null
    session.close()
  }

  function ask(focus = true): void {
    letGo()
    const back = brought && (() => brought?.back())
    put(askView(parts, { open, begin: () => void begin([]), back }), focus)
  }

  /** What is wrong, or null once it is open. */
  async function open(receipt: Receipt): Promise<string | null> {
    try {
      const found = await session.open(receipt)
      if (!found.ok) return say(`list_not_${found.reason}`)
    } catch {
      return say('list_no_line_open')
    }
    showDesk()
    if (isToRenew(session.desk()!.keptIn, session.desk()!.today))
      void desk!.keep((entries) => entries, say('list_kept_anew'))
    return null
  }

  function showDesk(): void {
    desk = deskView(session, parts, lang, {
      open: (entry) => void openOne(entry),
      change: () => void change(),
      deleted() {
        ask()
        sayAtHead('list_deleted')
      },
      begin: () => void begin(session.entries()),
      added(receipt) {
        if (!brought || receipt !== toBase64url(brought.receipt.entropy)) return
        brought.kept()
        brought = null
      },
      close: () => ask()
    })
    put(desk.element)
    // Carried over from a list that is gone, or not kept before its words were changed.
    if (session.unsaved()) void desk.keep((entries) => entries, say('list_change_done'))
    if (brought) desk.bring(receiptAsDigits(brought.receipt).join(' '), brought.on)
  }

  async function begin(carried: readonly DeskEntry[]): Promise<void> {
    const entries = [...carried]
    await showWords({
      title: say('list_new_heading'),
      what: say('list_new_what'),
      leave: say('list_new_leave'),
      async noted(receipt) {
        const came = await session.begin(receipt, entries)
        if (session.desk()) showDesk()
        return came
      },
      cancel: () => ask()
    })
  }

  async function change(): Promise<void> {
    const before = desk!
    before.stop()
    await showWords({
      title: say('list_words_heading'),
      what: say('list_words_new'),
      leave: say('list_words_leave'),
      async noted(receipt) {
        const came = await session.change(receipt)
        if (came !== 'kept') return came
        showDesk()
        sayAtHead('list_words_done')
        return came
      },
      cancel() {
        put(before.element)
        if (session.isBehind()) before.changedElsewhere()
      }
    })
  }

  async function showWords(of: Omit<WordsOf, 'say' | 'client' | 'roomIn'>): Promise<void> {
    const client = await loadWords(lang)
    put(wordsView(await list, { say, client, roomIn: () => inSoLong(session.roomIn(), language), ...of }))
    wordsShow = true
  }

  async function openOne(entry: DeskEntry): Promise<void> {
    let of = entry
    let isWarned = false
    wasTold = false
    const toList = () => {
      wasTold = true
      history.go(history.state === 'onward' ? -2 : -1)
    }
    desk!.stop()
    one = await oneReceipt(entry, parts, lang, {
      back() {
        const loses = one?.place.mayLose() === true && !isWarned
        if (!loses) return toList()
        isWarned = true
        showNotice(one!.element, one!.place.loses())
      },
      async renewed(receipt) {
        const old = of.receipt
        of = { ...of, receipt }
        return (await desk!.keep((entries) => changeEntry(entries, old, { receipt }), say('list_renewed'))) === 'kept'
      },
      takeOut() {
        desk?.takeOut(of.receipt)
        toList()
      }
    })
    // One step back in the browser is the list again, under the same address.
    history.pushState('one', '')
    for (const change of ['input', 'submit']) one.element.addEventListener(change, () => (wasTold = isWarned = false))
    put(one.element, false)
    scrollTo(0, 0)
  }

  function backToList(): void {
    if (!one || !desk) return
    one.place.drop()
    one = null
    put(desk.element)
  }

  /** A step back in the browser: from what stands open to the list, and not past what would be lost without a word. */
  function stepBack({ state }: PopStateEvent): void {
    if (!one || state === 'onward') return
    if (one.place.mayLose() && (state === 'one' || !wasTold)) {
      // Two steps back at once went past this entry: it stands again.
      if (state !== 'one') history.pushState('one', '')
      wasTold = true
      showNotice(one.element, one.place.loses())
    } else if (state === 'one') history.back()
    else backToList()
  }

  function sayAtHead(key: string): void {
    const notice = document.createElement('p')
    notice.setAttribute('role', 'status')
    notice.className = 'notice'
    notice.textContent = say(key)
    page.querySelector('h1')?.after(notice)
  }

  ask(false)
  history.replaceState('list', '')
  addEventListener('popstate', stepBack)
  // NOTE: a browser that brings the page back from its memory must not show what was open.
  addEventListener('pagehide', () => {
    letGo()
    page.replaceChildren()
  })
  addEventListener('pageshow', (event) => event.persisted && ask(false))
  const holdsSomething = () =>
    wordsShow || session.unsaved() || desk?.form.holds() === true || one?.place.mayLose() === true
  guardLeaving({
    loses: () => (holdsSomething() || session.desk() || typedWords(page) ? say('list_away') : null),
    holds: holdsSomething,
    leave() {
      letGo()
      page.replaceChildren()
    }
  })
}

/** The words of a list that she has begun to type. */
const typedWords = (page: HTMLElement) => page.querySelector<HTMLTextAreaElement>('#words')?.value.trim()
