import { m } from '#messages'

/** What a page of a corner says instead of what was asked for: what is not there, what could not be taken, what failed. */
export function errorWords(status: number, number: string | undefined): { title: string; text: string } {
  // A letter of another State and one that is not there are one answer.
  if (status === 404) return { title: m.site_not_found_title(), text: m.site_nothing_for_you() }
  if (status === 413) return { title: m.corner_too_large_title(), text: m.corner_too_large_text() }
  if (status === 415) return { title: m.corner_not_read_title(), text: m.error_not_json() }
  return { title: m.site_failed_title(), text: m.site_failed_text({ number: number ?? '' }) }
}
