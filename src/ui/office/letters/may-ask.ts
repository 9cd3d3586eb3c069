import { hersIn, withdrawnIn, creditedIn, type Matter } from '../inbox/open-matter.ts'
import { reachedBy, type Reached } from '../inbox/reached.ts'

/** Whether a source may be asked here; if not, why. In how she may be reached her own word counts. */
export type MayAsk =
  | { may: true; reached: Reached & { by: 'receipt' }; contact: string | null }
  | { may: false; why: 'said-never' | 'withdrew' | 'nobody' | 'no-key' }

export function mayAsk(matter: Matter): MayAsk {
  if (withdrawnIn(matter)) return { may: false, why: 'withdrew' }
  const answers = matter.submission.ok ? matter.submission.value.answers : {}
  if (answers.reach === 'never') return { may: false, why: 'said-never' }
  const reached = reachedBy(matter)
  if (reached.by !== 'receipt') return { may: false, why: reached.by }
  const contact = answers.reach === 'contact' && typeof answers.contact === 'string' ? answers.contact : null
  return { may: true, reached, contact }
}

export interface AskedOfSource {
  on: string
  text: string
  /** What she added on that day or later, without which of it answers this: that is read, not counted. */
  since: { on: string; text: string }[]
}

/** What she was asked about one reply, and what she said since. */
export function askedAbout(matter: Matter, reply: string): AskedOfSource[] {
  const hers = hersIn(matter)
  return creditedIn(matter).flatMap(({ note }) =>
    note.about?.reply === reply
      ? [
          {
            on: note.on,
            text: note.text ?? '',
            since: hers.flatMap(({ on, addition }) =>
              on >= note.on && addition.text ? [{ on, text: addition.text }] : []
            )
          }
        ]
      : []
  )
}
