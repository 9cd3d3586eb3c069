import { tab, wipeDraft } from './report/draft.ts'
import { askBeforeGoing, passage } from './away.ts'
import { all } from './dom.ts'

interface Guarded {
  /** What to say before a link leads off; null where nothing would be lost. */
  loses(): string | null
  /** Whether the browser is to ask, whichever way she goes. */
  holds(): boolean
  /** In haste: nothing that was here is to be seen. */
  leave(): void
}

/**
 * Asks whoever is about to lose something before she goes, and never who leaves in haste.
 * @returns whether she is on her way already
 */
export function guardLeaving({ loses, holds, leave }: Guarded): () => boolean {
  let inHaste = false
  const onward = passage()
  const isGoing = () => inHaste || onward.isOpen()
  askBeforeGoing({ loses, go: () => onward.open() })
  addEventListener('beforeunload', (event) => {
    if (isGoing() || !holds()) return
    event.preventDefault()
    event.returnValue = '' // older browsers
  })
  addEventListener('pageshow', (event) => {
    if (event.persisted) inHaste = false
  })
  for (const exit of all<HTMLAnchorElement>(document, '[data-exit]'))
    exit.addEventListener('click', (event) => {
      event.preventDefault()
      inHaste = true // nothing may ask whether she is sure
      leave()
      wipeDraft(tab)
      location.replace(exit.href)
    })
  return isGoing
}
