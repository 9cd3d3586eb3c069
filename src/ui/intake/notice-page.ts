import { m } from '#messages'
import { helpersMarkup, hoursText, type Before } from './faster.ts'
import { markup } from './html.ts'
import { page, type Frame } from './page.ts'
import { languagesMarkup, waysMarkup } from './ways.ts'

export interface Notice extends Before {
  /** Whether somebody holds the keys to open what is sent. */
  open: boolean
}

/** What stands before the first question: who helps faster, when it is read, what becomes of it. */
export function noticePage(frame: Frame, { open, helpers, hours }: Notice): string {
  const { lang } = frame
  return page(
    frame,
    markup`${languagesMarkup(lang)}<h1>${m.intake_notice_heading()}</h1>${!open && closedMarkup()}<p>${m.intake_notice_what()}</p>${waysMarkup(lang, 'form')}${helpers.length > 0 && markup`<h2>${m.intake_faster_heading()}</h2>${helpersMarkup(helpers)}`}${hours && markup`<h2>${m.intake_hours_heading()}</h2><p>${hoursText(hours)}</p>`}<h2>${m.intake_fates_heading()}</h2><ul>${[m.intake_fates_sealed, m.intake_fates_known, m.intake_fates_receipt, m.intake_fates_consent, m.privacy_keyboard, m.intake_fates_limits].map((say) => markup`<li>${say()}</li>`)}</ul>${open && markup`<p><a class="button" href="/${lang}/form">${m.intake_begin()}</a></p>`}`
  )
}

const closedMarkup = () =>
  markup`<section class="errors" aria-labelledby="closed"><h2 id="closed">${m.intake_closed_heading()}</h2><p>${m.intake_closed()}</p></section>`
