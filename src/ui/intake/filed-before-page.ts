import { m } from '#messages'
import { markup } from './html.ts'
import { page, type Frame } from './page.ts'

/** The same form, sent again after its receipt was burnt or changed: nothing is lost, and no receipt can be shown. */
export function filedBeforePage(frame: Frame): string {
  return page(
    frame,
    markup`<h1>${m.intake_filed_before_heading()}</h1><p>${m.intake_filed_before()}</p><p><a href="/${frame.lang}/return">${m.intake_have_receipt()}</a></p><p><a href="/${frame.lang}/form">${m.intake_filed_before_begin()}</a></p>`
  )
}
