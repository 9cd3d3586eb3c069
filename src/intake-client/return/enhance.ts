import { guardLeaving } from '../guard-leaving.ts'
import { showNotice } from '../notice.ts'
import { keepTyped } from './keep-typed.ts'
import { placeReturn } from './place-return.ts'

/** The same page as without scripts, but all of it here: the receipt does not leave this device. */
export async function enhance(page: HTMLElement, lang: string): Promise<void> {
  const place = await placeReturn(page, lang)

  const giveBack = keepTyped(page)
  place.show({ page: 'ask', unsent: {} })
  giveBack()
  for (const one of document.querySelectorAll<HTMLElement>('[data-plain]')) one.hidden = true
  const isGoing = guardLeaving({
    loses: () => (place.mayLose() || typedReceipt(page) ? place.say('return_away') : null),
    holds: () => place.mayLose(),
    leave: () => page.replaceChildren()
  })
  addEventListener('popstate', ({ state }) => {
    if (state === 'onward') return
    if (!isGoing() && place.mayLose()) showNotice(page, place.loses())
    else history.back()
  })
  // NOTE: what is open stands in this page alone; a browser that brings it back from its memory must not show it.
  addEventListener('pagehide', () => {
    place.drop()
    page.replaceChildren()
  })
  addEventListener('pageshow', (event) => {
    if (event.persisted) place.show({ page: 'ask', unsent: {} })
  })
}

/** A receipt that she has begun to type: once it is open, it stands on the page unseen. */
const typedReceipt = (page: HTMLElement) => page.querySelector<HTMLTextAreaElement>('textarea#receipt')?.value.trim()
