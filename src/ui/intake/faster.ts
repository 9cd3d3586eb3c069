import { intlTag, m } from '#messages'
import type { ShownHelper } from '#mandate/intake/helpers/show-helpers.ts'
import type { Hours, Notice } from '#mandate/intake/notice.ts'
import { clauses } from '../format.ts'
import { classesOf, filtersOf, footnotesOf, linesOf, needText, telephoneLink } from './helpers.ts'
import { attribute, markup, type Html } from './html.ts'

export type Before = Notice

/** What stands before the first question wherever that is (A/HRC/34/52, para. 37): who helps faster, and when it is read here. */
export function fasterMarkup({ helpers, hours }: Before): Html {
  return markup`${helpers.length > 0 && markup`<details data-faster open><summary>${m.intake_faster_who()}</summary>${helpersMarkup(helpers)}</details>`}${hours && hoursMarkup(hours)}`
}

/** The same where it stands beside something else: folded, with the hours inside. */
export const foldedFaster = ({ helpers, hours }: Before): Html | false =>
  (helpers.length > 0 || hours !== null) &&
  markup`<details data-faster><summary>${m.return_faster()}</summary>${helpers.length > 0 && helpersMarkup(helpers)}${hours && hoursMarkup(hours)}</details>`

// NOTE: its fields have no name, so that no form sends what was chosen.
export const helpersMarkup = (helpers: readonly ShownHelper[]): Html =>
  markup`<p>${m.intake_faster()}</p>${filtersMarkup(helpers)}<ul class="helpers">${helpers.map(helperMarkup)}</ul>${footnotesOf(helpers).map((text) => markup`<p class="small quiet">${text}</p>`)}`

function filtersMarkup(helpers: readonly ShownHelper[]): Html | false {
  const filters = filtersOf(helpers)
  return (
    filters.length > 0 &&
    markup`<link rel="stylesheet" href="/helpers.css"><div class="helper-filters">${filters.map(({ id, text, options }) => markup`<p><label for="${id}">${text}</label><select id="${id}" autocomplete="off"><option value="">${m.site_all()}</option>${options.map((option) => markup`<option value="${option.value}">${option.text}</option>`)}</select></p>`)}<p class="small quiet">${m.helper_filter()}</p></div>`
  )
}

const hoursMarkup = (hours: Hours): Html =>
  markup`<p data-hours><b>${m.intake_hours_heading()}</b><br>${hoursText(hours)}</p>`

// NOTE: an address is text and no link: one that is followed from here tells that site, and the network, where she was.
const helperMarkup = (helper: ShownHelper): Html =>
  markup`<li class="${classesOf(helper)}"><b><bdi>${helper.name}</bdi></b>: ${clauses(helper.needs.map(needText))}<br><bdi class="address" dir="ltr">${foldable(helper.address)}</bdi>${helper.telephone && markup`<br>${telephoneMarkup(helper)}`}${linesOf(helper).map((line) => markup`<br><span class="small">${line}</span>`)}</li>`

function telephoneMarkup(helper: ShownHelper): Html {
  const number = markup`<bdi class="telephone" dir="ltr">${helper.telephone}</bdi>`
  const link = telephoneLink(helper)
  return link ? markup`<a${attribute('href', link)}>${number}</a>` : number
}

/** A long address goes on in the next line after a stroke. */
const foldable = (address: string) => address.split('/').map((part, at) => (at === 0 ? part : markup`/<wbr>${part}`))

export function hoursText({ firstDay, lastDay, from, to, zone }: Hours): string {
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
