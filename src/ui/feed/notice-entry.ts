import type { Notice } from '#mandate/publications/notice.ts'
import { m, type Locale } from '#messages'
import { noticeText } from '../notice-words.ts'
import type { AtomEntry } from './atom-feed.ts'

/** What was published wrong and is right now, for who follows what is published. */
export function noticeEntry(notice: Notice, { site, lang }: { site: string; lang: Locale }): AtomEntry {
  const address = `${site}/method#notice-${notice.code}`
  return {
    id: address,
    href: address,
    title: m.method_notices_heading(),
    summary: noticeText(notice),
    lang,
    day: notice.onDay
  }
}
