import type { Day } from '../../calendar.ts'

const KiB = 1024

/** What a list is padded to: with short labels one receipt looks like a hundred, and beyond that like four hundred. */
export const deskClasses = [16 * KiB, 64 * KiB, 112 * KiB]

export const deskLimits = { receipts: 400, label: 120, note: 500 }

/**
 * Bytes of all lists of the instance. A constant: half of the two gigabytes that files leave to texts at least, if
 * nobody set another number, so that lists alone never fill it. The last quarter is for lists that grow: strangers who
 * open ever more of them shut out new ones and nobody who has one.
 */
export const allDesks = { most: 1024 ** 3, toOpen: (3 * 1024 ** 3) / 4 }

/** A desk that nobody has kept anew for so long is erased. */
const keptMonths = 24

/** What is stored of when: the month, for the day would tell which submissions came with it. */
export const keptIn = (today: Day): Day => `${today.slice(0, 7)}-01`

/** The last day on which it is kept, whatever day of its month it was. */
export const keptUntil = (month: Day): Day => dayIn(month, keptMonths + 1, 0)

export const isKept = (month: Day, today: Day): boolean => today <= keptUntil(month)

/** A desk that is opened in its second year is kept anew, so that one that is only ever read is not lost. */
export const isToRenew = (month: Day, today: Day): boolean => keptIn(today) >= dayIn(month, keptMonths / 2, 1)

/** Desks that were opened in months before this one, and not kept since, are over: 90 days at least have passed. */
export const firstUnusedMonth = (today: Day): Day => dayIn(today, -3, 1)

/** Desks of months before this one are over. */
export const firstKeptMonth = (today: Day): Day => dayIn(today, -keptMonths, 1)

/** That day of the month so many months later; day 0 is the last of the month before. */
function dayIn(of: Day, later: number, day: number): Day {
  const at = Date.UTC(Number(of.slice(0, 4)), Number(of.slice(5, 7)) - 1 + later, day)
  return new Date(at).toISOString().slice(0, 10)
}
