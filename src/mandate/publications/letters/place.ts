import { addDays, daysBetween, isDay, type Day } from '#mandate/calendar.ts'

/** A place in the list of letters, newest first: behind (older) or before (newer) this letter. */
export interface Place {
  direction: 'older' | 'newer'
  sortDay: Day
  id: string
}

/** What stands in the address: opaque to readers, 27 characters. */
export function writePlace({ sortDay, id }: Pick<Place, 'sortDay' | 'id'>): string {
  const bytes = Buffer.alloc(20)
  bytes.writeInt32BE(daysBetween(epoch, sortDay))
  bytes.write(id.replaceAll('-', ''), 4, 'hex')
  return bytes.toString('base64url')
}

/** Null for what no page of ours has written. */
export function readPlace(text: string): Pick<Place, 'sortDay' | 'id'> | null {
  if (!/^[A-Za-z0-9_-]{27}$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64url')
  const count = bytes.readInt32BE()
  if (bytes.length !== 20 || Math.abs(count) > 200_000) return null
  const sortDay = addDays(epoch, count)
  const id = bytes.toString('hex', 4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isDay(sortDay) && writePlace({ sortDay, id }) === text ? { sortDay, id } : null
}

const epoch = '1970-01-01'
