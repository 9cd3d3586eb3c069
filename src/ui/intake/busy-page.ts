import { m } from '#messages'
import { markup } from './html.ts'
import { page, type Frame } from './page.ts'

/** Nothing of what she sent was read. Her browser still holds it for this page, which it sends when it is loaded again; going back, most lose it. */
export function busyPage(frame: Frame): string {
  return page(frame, markup`<h1>${m.intake_busy_heading()}</h1><p>${m.intake_busy()}</p>`)
}
