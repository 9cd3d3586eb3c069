import { todayInGeneva } from '../../mandate/calendar.ts'
import { readAnswers, type ReadAnswers } from '../../mandate/intake/answers.ts'
import { subjects, type SealedFile, type Subject } from '../../mandate/intake/payloads.ts'
import type { Fingerprint } from '../../platform/sealing/fingerprint.ts'
import { isLanguage } from '../../mandate/languages.ts'
import { wordList } from '../../platform/sealing/receipt/word-list.ts'
import { daysIn } from '../../ui/date-words.ts'
import { askBeforeGoing, passage } from '../away.ts'
import { all, h, show } from '../dom.ts'
import { NotWhole, prepareAttachments } from '../files/attachments.ts'
import { showNotice } from '../notice.ts'
import { learnOffice } from '../office.ts'
import { loadWords } from '../words.ts'
import { askedEntries, hasUnasked } from './asked.ts'
import { clearErrors, complain } from './complain.ts'
import { beside, courseOf, type Place } from './course.ts'
import { openDelivery } from './deliver.ts'
import { offerDraft } from './draft-offer.ts'
import { fasterOf, foldFaster } from './faster.ts'
import { preparePeople } from './people.ts'
import { showReceipt } from './receipt-view.ts'
import { listAnswers, nothingYet } from './review.ts'
import { sayAsSealedHere } from './said-here.ts'

/** One thing a page; sealed on her device when she sends. The plain form's own fields hold all: nothing is copied. */
export async function enhance(page: HTMLElement, lang: string): Promise<void> {
  const form = page as HTMLFormElement
  const say = await loadWords(lang)
  let known: Fingerprint | null = null
  let learned = { today: '', at: 0 }
  const remember = () =>
    learnOffice(lang, known).then(
      (told) => {
        if (!told.ok) return
        known ??= told.office.print
        learned = { today: told.office.today, at: Date.now() }
      },
      () => undefined
    )
  await remember()
  // Fetched now, so that a line that is lost later takes nothing of the receipt.
  const list = isLanguage(lang) ? wordList(lang).catch(() => null) : Promise.resolve(null)
  const delivery = openDelivery(lang, () => known)
  const people = preparePeople(form, say)
  const sections = new Map(
    all<HTMLElement>(form, '[data-step]').map((section) => [section.dataset.step as Place, section])
  )
  let place: Place = 'danger'
  let unsent = false
  let native = false
  let sending: AbortController | null = null

  const subject = (): Subject => {
    const chosen = new FormData(form).get('subject')
    return subjects.find((one) => one === chosen) ?? 'person'
  }
  const title = h('h2', { tabindex: '-1' }, say('client_review'))
  const what = h('p', {}, say('client_review_what'))
  const answers = h('div')
  const print = h(
    'details',
    {},
    h('summary', {}, say('client_who_can_open')),
    h('p', {}, say('client_fingerprint')),
    h('p', { class: 'fingerprint', dir: 'ltr' })
  )
  const state = h('p', { role: 'status', class: 'state' })
  const unasked = h('p', { 'data-unasked': true }, say('client_review_unasked'))
  const review = h('section', { 'data-step': 'review' }, title, what, answers, unasked, print)
  const progress = h('p', { class: 'progress', 'data-progress': true })
  const forward = h('button', { type: 'submit', class: 'onward' }, say('client_continue'))
  const back = h(
    'button',
    { type: 'button', class: 'plain', click: () => go(beside(place, -1, subject())) },
    say('client_back')
  )
  const skip = h('button', { type: 'button', class: 'plain', click: () => go('review') }, say('client_to_review'))
  const stop = h('button', { type: 'button', class: 'plain', click: () => sending?.abort() }, say('client_stop'))
  const bar = h('div', { class: 'bar' }, state, forward, stop, back, skip)
  show(stop, false)

  sections.set('review', review)
  form.append(review, bar)
  const draft = offerDraft(form, say, {
    filled: (entries) => {
      people.makeRoom(entries)
      unsent = true
    }
  })
  const attachments = prepareAttachments(form.querySelector<HTMLInputElement>('input[type=file][name=files]'), say, {
    // Asked again, for a page may stand open over a midnight; without a line, as it was.
    today: async () => {
      if (Date.now() - learned.at > 10 * 60_000) await remember()
      return learned.today || todayInGeneva(new Date())
    },
    mayKeep: () => draft.isKept()
  })
  const sayAsPlain = sayAsSealedHere(form, say)
  sections.get('danger')?.append(draft.element)
  const tellFaster = foldFaster(form)
  form.prepend(progress)
  const plainParts = all(document, '[data-plain], [data-contents], [data-send], [data-send-help]')
  for (const one of plainParts) show(one, false)
  const lead = all(form.parentElement ?? document, ':scope > p:not(.small), :scope > .languages, :scope > .ways')
  form.noValidate = true
  form.classList.add('one-at-a-time')
  form.addEventListener('input', () => {
    unsent = true
    draft.keep()
  })
  form.addEventListener('submit', (event) => {
    if (native) return draft.wipe()
    event.preventDefault()
    if (sending) return
    if (place === 'review') void submit()
    else go(beside(place, 1, subject()))
  })
  const onward = passage()
  addEventListener('beforeunload', (event) => {
    if (!unsent || native || onward.isOpen()) return
    event.preventDefault()
    event.returnValue = '' // older browsers
  })
  askBeforeGoing({
    // What the device keeps is there in the other language too; files are not.
    loses: () => (unsent && !(draft.isKept() && attachments.names().length === 0) ? say('client_away') : null),
    go: () => onward.open()
  })
  addEventListener('popstate', () => {
    if (place === 'danger' || !form.isConnected) return
    if (sending) return history.pushState('onward', '')
    const before = beside(place, -1, subject())
    if (before !== 'danger') history.pushState('onward', '')
    go(before)
  })
  for (const exit of all<HTMLAnchorElement>(document, '[data-exit]'))
    exit.addEventListener('click', (event) => {
      event.preventDefault()
      unsent = false // nothing may ask whether she is sure
      form.reset()
      location.replace(exit.href)
    })
  // Where she has begun to write before this was ready, it goes on; nothing that she wrote has gone.
  const writing = document.activeElement
  const begun = writing && form.contains(writing) && writing.closest<HTMLElement>('[data-step]')?.dataset.step
  unsent ||= all<HTMLTextAreaElement>(form, 'input, textarea').some(({ value, defaultValue }) => value !== defaultValue)
  if (begun && courseOf(subject()).includes(begun as Place)) {
    go(begun as Place)
    ;(writing as HTMLElement).focus()
  } else arrive(false)

  function go(next: Place): void {
    if (sending) return // what is sent is what she looked over
    // One step back in the browser is one page back here: a single entry, under the same address, stands for all.
    if (place === 'danger' && next !== 'danger' && history.state !== 'onward') {
      history.replaceState('begin', '')
      history.pushState('onward', '')
    }
    place = next
    arrive(true)
  }

  function arrive(focus: boolean): void {
    const course = courseOf(subject())
    for (const [name, section] of sections) show(section, name === place)
    for (const question of all(form, '[data-question][data-for]'))
      show(question, question.dataset.for!.split(' ').includes(subject()))
    for (const one of lead) show(one, place === 'danger')
    people.refresh()
    tellFaster()
    const at = course.indexOf(place)
    const canStop = (form.elements.namedItem('what') as HTMLTextAreaElement | null)?.value.trim() ?? ''
    progress.textContent = say(canStop && place !== 'review' ? 'client_progress_stop' : 'client_progress', {
      n: at + 1,
      of: course.length
    })
    forward.textContent = say(place === 'review' ? 'client_send' : 'client_continue')
    show(back, at > 0)
    show(skip, place !== 'review' && canStop !== '')
    state.textContent = ''
    clearErrors(form)
    if (place !== 'danger') attachments.fetch()
    const list = place === 'review' ? listAnswers(form, course, say, go) : null
    const isEmpty = list !== null && list.childElementCount === 0
    for (const one of [what, print, forward]) show(one, !isEmpty)
    if (list) {
      answers.replaceChildren(isEmpty ? nothingYet(say, go) : list)
      show(unasked, hasUnasked(form))
      print.querySelector('.fingerprint')!.textContent = known ?? say('client_no_line_yet')
      delivery.prepare()
    }
    if (!focus) return
    scrollTo(0, 0)
    sections.get(place)?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
  }

  async function submit(): Promise<void> {
    const read = readAnswers(askedEntries(form))
    if (!read.ok) return complain(form, read.errors, say, go)
    const own = new AbortController()
    const stopped = new Promise<'stopped'>((resolve) => own.signal.addEventListener('abort', () => resolve('stopped')))
    lock(own)
    try {
      // As it is said where all files are ready: it waits for a line, and then goes by itself.
      const tell = (waits: boolean) => {
        const text = say(waits ? 'client_waiting_for_line' : 'client_files_on_their_way')
        if (!own.signal.aborted && state.textContent !== text) state.textContent = text
      }
      const files = await Promise.race([attachments.sealed(tell), stopped])
      if (files === 'stopped' || (await Promise.race([deliver(read.value, files, own.signal), stopped])) === 'stopped')
        afterStop()
    } catch (error) {
      if (error instanceof NotWhole) state.textContent = say('client_file_not_whole', { name: error.file })
      else refuseToSeal()
    } finally {
      lock(null)
    }
  }

  /** While it is on its way nothing can be changed unseen; she can stop it for as long as nothing of it can have arrived. */
  function lock(own: AbortController | null): void {
    sending = own
    for (const button of [forward, back, ...all<HTMLButtonElement>(answers, 'button')]) button.disabled = own !== null
    show(back, own === null)
    show(stop, own !== null)
  }

  function afterStop(): void {
    lock(null)
    state.textContent = say('client_stopped')
    delivery.prepare()
    forward.focus()
  }

  async function deliver(read: ReadAnswers, files: SealedFile[], signal: AbortSignal): Promise<void> {
    const sent = await delivery.deliver(read, files, {
      stop: signal,
      tell(progress, mayStop) {
        if (signal.aborted) return
        state.textContent = say(`client_${progress.replace(/-/g, '_')}`)
        show(stop, mayStop)
      }
    })
    if (signal.aborted) return
    if (!sent.ok) {
      state.textContent = sent.message ?? say(`client_refused_${sent.code.replace(/-/g, '_')}`)
      return
    }
    unsent = true // until the receipt is noted
    draft.wipe()
    const exit = document.querySelector<HTMLAnchorElement>('[data-exit]')?.href ?? null
    const kept = showReceipt(delivery.receipt, await list, {
      say,
      on: daysIn(lang)(sent.on),
      lang,
      exit,
      print: sent.print,
      faster: read.danger ? fasterOf(form) : null,
      origins: [location.origin, ...(form.dataset.elsewhere?.split(' ') ?? [])],
      noted: () => (unsent = false),
      toList: () => void intoList(kept, sent.on)
    })
    for (const one of [...lead, ...all(document, 'h1')]) show(one, false)
    form.replaceWith(kept)
    form.reset()
    scrollTo(0, 0)
    kept.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }

  /** In this very page, so that nobody types the receipt and no address holds it. */
  async function intoList(kept: HTMLElement, on: string): Promise<void> {
    const place = h('div')
    try {
      const { enhance: openList } = await import('../list/enhance.ts')
      await openList(place, lang, {
        receipt: delivery.receipt,
        on,
        kept: () => (unsent = false),
        back: () => place.replaceWith(kept)
      })
    } catch {
      return void showNotice(kept, say('client_list_no_line'))
    }
    kept.replaceWith(place)
    scrollTo(0, 0)
  }

  /** Nothing goes in clear unasked: she decides, on the plain form, whether the server may seal it. */
  function refuseToSeal(): void {
    showNotice(form, say('client_sealing_failed'))
    for (const section of sections.values()) show(section, section !== review)
    for (const one of [...plainParts, ...all(form, '[data-question], fieldset[data-consent]')]) show(one, true)
    sayAsPlain()
    show(bar, false)
    native = true
    form.classList.remove('one-at-a-time')
    scrollTo(0, 0)
  }
}
