import type { Doc } from 'yjs'
import type { SealedMatter } from '#mandate/inbox/open-submission.ts'
import { everConfirmed } from '#mandate/people/read-people-roster.ts'
import { call } from '../call.ts'
import { askMatter } from '../inbox/ask-matter.ts'
import { hersIn, openMatter } from '../inbox/open-matter.ts'
import { bringConsents } from './bring.ts'
import type { Reader } from './case-keys.ts'
import { linksOf, noteReceived } from './record.ts'

/** A submission from which persons came, and which nobody reads here now: `gone` was erased, or is another office's. */
export interface UnreadLink {
  submission: string
  why: 'gone' | 'not-opened' | 'not-asked'
}

/** Reads the linked submissions again in this tab and brings what each person agreed to up to the day; of one that was brought without the day on which it came in that is noted. */
export async function bringToDay(desk: Reader, doc: Doc): Promise<UnreadLink[]> {
  const unread: UnreadLink[] = []
  for (const { submission } of linksOf(doc)) {
    const given = await askMatter(
      (asked) => call<SealedMatter>('submissions/open', { ...asked, besideCase: true }),
      submission
    )
    if (!given.ok) {
      unread.push({ submission, why: given.errors.some(({ code }) => code === 'not-found') ? 'gone' : 'not-asked' })
      continue
    }
    noteReceived(doc, submission, given.value.known.receivedOn)
    const matter = await openMatter(given.value, desk.epochs, everConfirmed(desk.office.roster))
    if (matter.submission.ok)
      bringConsents(doc, { id: submission, submission: matter.submission.value, later: hersIn(matter) })
    // Hers or not, what does not open may say that she takes something back.
    if (!matter.submission.ok || matter.additions.some(({ opened }) => !opened.ok && opened.reason !== 'not-hers'))
      unread.push({ submission, why: 'not-opened' })
  }
  return unread
}
