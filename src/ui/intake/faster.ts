import { intlTag, label, m } from '#messages'
import type { Hours, Referral } from '#mandate/intake/notice.ts'
import { markup, type Html } from './html.ts'

export interface Before {
  referrals: readonly Referral[]
  hours: Hours | null
}

/** What stands before the first question wherever that is (A/HRC/34/52, para. 37): who helps faster, and when it is read here. */
export function fasterMarkup({ referrals, hours }: Before): Html {
  return markup`${referrals.length > 0 && markup`<details data-faster open><summary>${m.intake_faster_heading()}</summary>${listMarkup(referrals)}</details>`}${hours && hoursMarkup(hours)}`
}

/** The same where it stands beside something else: folded, with the hours inside. */
export const foldedFaster = ({ referrals, hours }: Before): Html | false =>
  (referrals.length > 0 || hours !== null) &&
  markup`<details data-faster><summary>${m.return_faster()}</summary>${referrals.length > 0 && listMarkup(referrals)}${hours && hoursMarkup(hours)}</details>`

const listMarkup = (referrals: readonly Referral[]): Html =>
  markup`<p>${m.intake_faster()}</p><ul>${referrals.map(referralMarkup)}</ul>`

const hoursMarkup = (hours: Hours): Html =>
  markup`<p data-hours><b>${m.intake_hours_heading()}</b><br>${hoursText(hours)}</p>`

// NOTE: text and not links: an address that is followed from here tells that site, and the network, where she was.
export const referralMarkup = ({ name, kind, address, telephone }: Referral): Html =>
  markup`<li><b><bdi>${name}</bdi></b>: ${label('intake_referral', kind)}<br><bdi class="address" dir="ltr">${foldable(address)}</bdi>${telephone && markup`<br><bdi class="telephone" dir="ltr">${telephone}</bdi>`}</li>`

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
