import type { Notice } from '#mandate/publications/notice.ts'
import { label, m } from '#messages'
import { day, number } from './format.ts'

/** What was wrong, from when to when, and how far it reached. */
export function noticeText({ code, onDay, since, count }: Notice): string {
  const [what, n] = [label('notice', code) ?? code, number(count)]
  const extent =
    since === null
      ? m.method_notice_extent({ to: day(onDay), n })
      : m.method_notice_extent_since({ from: day(since), to: day(onDay), n })
  return `${what} ${extent}`
}
