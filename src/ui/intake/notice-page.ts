import { intlTag, label, locales, m } from '#messages'
import type { Hours, Referral } from '#mandate/intake/notice.ts'
import { languageNames } from '../languages.ts'
import { attribute, markup, type Html } from './html.ts'
import { page, type Frame } from './page.ts'

export interface Notice {
  /** Whether somebody holds the keys to open what is sent. */
  open: boolean
  referrals: readonly Referral[]
  hours: Hours | null
}

/** What stands before the first question: who helps faster, when it is read, what becomes of it. */
export function noticePage(frame: Frame, { open, referrals, hours }: Notice): string {
  const { lang } = frame
  return page(
    frame,
    markup`<nav class="languages" aria-label="${m.intake_languages()}">${locales.map((one) => markup`<a href="/${one}" lang="${one}" hreflang="${one}"${attribute('aria-current', one === lang && 'page')}>${languageNames[one]}</a> `)}</nav><h1>${m.intake_notice_heading()}</h1><p>${m.intake_notice_what()}</p>${referrals.length > 0 && markup`<h2>${m.intake_faster_heading()}</h2><p>${m.intake_faster()}</p><ul>${referrals.map(referralMarkup)}</ul>`}${hours && markup`<h2>${m.intake_hours_heading()}</h2><p>${hoursText(hours)}</p>`}<h2>${m.intake_fates_heading()}</h2><ul>${[m.intake_fates_sealed, m.intake_fates_known, m.intake_fates_receipt, m.intake_fates_consent, m.intake_fates_limits].map((say) => markup`<li>${say()}</li>`)}</ul>${
      open
        ? markup`<p><a class="button" href="/${lang}/report">${m.intake_begin()}</a></p>`
        : markup`<section class="errors" aria-labelledby="closed"><h2 id="closed">${m.intake_closed_heading()}</h2><p>${m.intake_closed()}</p></section>`
    }<p><a href="/${lang}/return">${m.intake_have_receipt()}</a></p>`
  )
}

// NOTE: text and not links: an address that is followed from here tells that site, and the network, where she was.
const referralMarkup = ({ name, kind, address, telephone }: Referral): Html =>
  markup`<li><b><bdi>${name}</bdi></b>: ${label('intake_referral', kind)}<br><bdi class="address" dir="ltr">${address}</bdi>${telephone && markup` · <bdi dir="ltr">${telephone}</bdi>`}</li>`

function hoursText({ firstDay, lastDay, from, to, zone }: Hours): string {
  const day = (number: number) =>
    new Intl.DateTimeFormat(intlTag(), { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2018, 0, number))
  const time = (text: string) => {
    const [hour, minute] = text.split(':').map(Number)
    return new Intl.DateTimeFormat(intlTag(), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
      Date.UTC(2018, 0, 1, hour, minute)
    )
  }
  const named = new Intl.DateTimeFormat(intlTag(), { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0)
  return m.intake_hours({
    first: day(firstDay),
    last: day(lastDay),
    from: time(from),
    to: time(to),
    zone: named.find(({ type }) => type === 'timeZoneName')?.value ?? zone
  })
}
