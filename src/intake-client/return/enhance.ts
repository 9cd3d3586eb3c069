import { askBeforeGoing, passage } from '../away.ts'
import { showNotice } from '../notice.ts'
import { keepTyped } from './keep-typed.ts'
import { placeReturn } from './place-return.ts'

/** The same page as without scripts, but all of it here: the receipt does not leave this device. */
export async function enhance(page: HTMLElement, lang: string): Promise<void> {
  const place = await placeReturn(page, lang)
  let isLeaving = false
  const onward = passage()
  const mayLose = () => !isLeaving && !onward.isOpen() && place.mayLose()

  const giveBack = keepTyped(page)
  place.show({ page: 'ask', unsent: {} })
  giveBack()
  for (const one of document.querySelectorAll<HTMLElement>('[data-plain]')) one.hidden = true
  askBeforeGoing({
    loses: () => (mayLose() || typedReceipt(page) ? place.say('return_away') : null),
    go: () => onward.open()
  })
  addEventListener('popstate', ({ state }) => {
    if (state === 'onward') return
    if (mayLose()) showNotice(page, place.loses())
    else history.back()
  })
  // NOTE: what is open stands in this page alone; a browser that brings it back from its memory must not show it.
  addEventListener('pagehide', () => {
    place.drop()
    page.replaceChildren()
  })
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    isLeaving = false
    place.show({ page: 'ask', unsent: {} })
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
}

/** A receipt that she has begun to type: once it is open, it stands on the page unseen. */
const typedReceipt = (page: HTMLElement) => page.querySelector<HTMLTextAreaElement>('textarea#receipt')?.value.trim()
