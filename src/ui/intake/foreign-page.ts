import { errorSentence, m } from '#messages'
import { markup } from './html.ts'
import { page, type Frame } from './page.ts'

/** Who came by another site's page, perhaps without knowing it, is told so, and where ours is. */
export const foreignPage = (frame: Frame, here: 'form' | 'return'): string =>
  page(
    frame,
    markup`<h1>${m.intake_errors_heading()}</h1><p>${errorSentence({ code: 'foreign' })}</p><p><a href="/${frame.lang}/${here}">${m.intake_foreign_here()}</a></p>`
  )
