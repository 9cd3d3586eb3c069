import { todayInGeneva } from '../../mandate/calendar.ts'
import type { ReadAnswers } from '../../mandate/intake/answers.ts'
import { subjects, type Subject } from '../../mandate/intake/payloads.ts'
import type { Fingerprint } from '../../platform/sealing/fingerprint.ts'
import { isLanguage } from '../../mandate/languages.ts'
import { wordList } from '../../platform/sealing/receipt/word-list.ts'
import { all, show } from '../dom.ts'
import { prepareAttachments } from '../files/attachments.ts'
import { guardLeaving } from '../guard-leaving.ts'
import { showNotice } from '../notice.ts'
import { learnOffice } from '../office.ts'
import { loadWords } from '../words.ts'
import { askedEntries, hasUnasked } from './asked.ts'
import { clearErrors } from './complain.ts'
import { prepareControls } from './controls.ts'
import { beside, courseOf, type Place } from './course.ts'
import { openDelivery } from './deliver.ts'
import { offerDraft } from './draft-offer.ts'
import { device, entriesOf, findDraft, tab } from './draft.ts'
import { foldFaster } from './faster.ts'
import { preparePeople } from './people.ts'
import { listAnswers, nothingYet } from './review.ts'
import { sayAsSealedHere } from './said-here.ts'
import { prepareSending } from './sending.ts'
import { showSent, type Arrived } from './show-sent.ts'
import { prepareUrgent } from './urgent.ts'

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

  const subject = (): Subject => {
    const chosen = new FormData(form).get('subject')
    return subjects.find((one) => one === chosen) ?? 'person'
  }
  const controls = prepareControls(say, {
    back: () => go(beside(place, -1, subject())),
    toReview: () => go('review'),
    stop: () => sending.stop()
  })
  const { review, what, answers, unasked, print, progress, bar, state, forward, back, skip } = controls
  sections.set('review', review)
  form.append(review, bar)
  const urgentForm = document.querySelector<HTMLFormElement>('form[data-urgent]')
  const forms = urgentForm ? [form, urgentForm] : [form]
  let begun: string | undefined
  const draft = offerDraft(forms, say, {
    filled: ({ entries, place }) => {
      people.makeRoom(entries)
      begun = place
      unsent = true
    },
    now: () => ({ entries: entriesOf(forms), place, files: attachments.arrived() })
  })
  const attachments = prepareAttachments(form.querySelector<HTMLInputElement>('input[type=file][name=files]'), say, {
    // Asked again, for a page may stand open over a midnight; without a line, as it was.
    today: async () => {
      if (Date.now() - learned.at > 10 * 60_000) await remember()
      return learned.today || todayInGeneva(new Date())
    },
    storage: () => (draft.isKept() ? device() : tab()),
    changed: () => draft.keep()
  })
  attachments.bringBack(findDraft(tab)?.files ?? [])
  const parts = {
    say,
    lang: isLanguage(lang) ? lang : 'en',
    delivery,
    attachments,
    go,
    refuseToSeal,
    async arrived(read: ReadAnswers, sent: Arrived) {
      unsent = true // until the receipt is noted
      draft.wipe()
      urgent?.element.reset()
      const { receipt } = delivery
      showSent(form, read, sent, { say, lang, receipt, list: await list, lead, noted: () => (unsent = false) })
    }
  }
  const sending = prepareSending(form, { ...parts, controls, entries: () => askedEntries(form) })
  const urgent = prepareUrgent(form, parts)
  const isSending = () => sending.isOn() || Boolean(urgent?.isOn())
  const files = form.querySelector<HTMLElement>('[data-question=files]')
  const sayAsPlain = sayAsSealedHere(form, say)
  sections.get('what')?.append(draft.element)
  const tellFaster = foldFaster(form)
  form.prepend(progress)
  const plainParts = all(document, '[data-plain], [data-contents], [data-send], [data-send-help]')
  for (const one of plainParts) show(one, false)
  const lead = all(
    form.parentElement ?? document,
    ':scope > p:not(.small), :scope > .languages, :scope > .ways, :scope > [data-urgent]'
  )
  form.noValidate = true
  form.classList.add('one-at-a-time')
  for (const one of forms)
    one.addEventListener('input', () => {
      unsent = true
      draft.keep()
    })
  urgent?.element.addEventListener('submit', (event) => {
    if (native) return draft.wipe()
    event.preventDefault()
    if (!isSending()) void urgent.submit()
  })
  form.addEventListener('submit', (event) => {
    if (native) return draft.wipe()
    event.preventDefault()
    if (isSending()) return
    if (place === 'review') void sending.submit()
    else go(beside(place, 1, subject()))
  })
  guardLeaving({
    // What the tab keeps is there in the other language too.
    loses: () =>
      unsent && !(draft.isWhole() && attachments.arrived().length === attachments.names().length)
        ? say('client_away')
        : null,
    holds: () => unsent && !native,
    leave() {
      unsent = false
      form.reset()
    }
  })
  addEventListener('popstate', () => {
    if (place === 'danger' || !form.isConnected) return
    if (isSending()) return history.pushState('onward', '')
    const before = beside(place, -1, subject())
    if (before !== 'danger') history.pushState('onward', '')
    go(before)
  })
  // Where she has begun to write before this was ready, it goes on; nothing that she wrote has gone.
  const writing = document.activeElement
  if (writing && form.contains(writing)) begun = writing.closest<HTMLElement>('[data-step]')?.dataset.step ?? begun
  unsent ||= all<HTMLInputElement>(form.parentElement!, 'form input, form textarea').some((field) =>
    ['radio', 'checkbox'].includes(field.type)
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue
  )
  if (unsent) draft.keep()
  if (begun && begun !== 'danger' && courseOf(subject()).includes(begun as Place)) {
    go(begun as Place)
    if (form.contains(writing)) (writing as HTMLElement).focus()
  } else arrive(false)

  function go(next: Place): void {
    if (isSending()) return // what is sent is what she looked over
    // One step back in the browser is one page back here: a single entry, under the same address, stands for all.
    if (place === 'danger' && next !== 'danger' && history.state !== 'onward') {
      history.replaceState('begin', '')
      history.pushState('onward', '')
    }
    place = next
    if (unsent) draft.keep()
    arrive(true)
  }

  function arrive(focus: boolean): void {
    const course = courseOf(subject())
    for (const [name, section] of sections) show(section, name === place)
    for (const question of all(form, '[data-question][data-for]'))
      show(question, question.dataset.for!.split(' ').includes(subject()))
    for (const one of lead) show(one, place === 'danger')
    // Files can be chosen where she tells what happened, too: the same question, moved there.
    if (files && place === 'what') draft.element.before(files)
    else if (files) sections.get('files')?.append(files)
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
