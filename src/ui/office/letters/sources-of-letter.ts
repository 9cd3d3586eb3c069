import type { ClearanceShown } from '#mandate/clearance/read-clearance.ts'
import type { SealedMatter } from '#mandate/inbox/open-submission.ts'
import { everConfirmed } from '#mandate/people/read-people-roster.ts'
import type { DomainError } from '#mandate/result.ts'
import { call } from '../call.ts'
import { linksOf } from '../cases/record.ts'
import { recordsOfMatter } from '../cases/records-of-matter.ts'
import { readShown } from '../clearance/read-words.ts'
import { askMatter } from '../inbox/ask-matter.ts'
import { openMatter, type Matter } from '../inbox/open-matter.ts'
import type { Unlocked } from '../unlocked.ts'

export interface SourcesOfLetter {
  /** Null: nobody here knows of which case it is, since its text did not go out from a draft of this office. */
  case: string | null
  matters: Matter[]
  /** Submissions that are linked, and can't be read here now. */
  unread: number
  errors: DomainError[]
}

const none = { case: null, matters: [], unread: 0 }

/**
 * From a letter to who told of its matter, in this tab: the office's own sealed copy of the text says of which case it
 * is, and the case's record which submissions belong to it. Read beside its case: what is new of one waits still.
 */
export async function sourcesOfLetter(desk: Unlocked, slug: string, lang: string): Promise<SourcesOfLetter> {
  const shown = await call<ClearanceShown>(`clearance/show?lang=${lang}`, { letter: slug })
  // One that came on record otherwise was in no clearance here.
  if (!shown.ok)
    return { ...none, errors: shown.errors.filter(({ code }) => code === 'no-connection' || code === 'server-failed') }
  const read = await readShown(shown.value, desk)
  const from = [...read.texts.values()].toReversed().flatMap((text) => (text.ok && text.from ? [text.from] : []))[0]
  if (!from) return { ...none, errors: [] }
  const { records, isWhole } = await recordsOfMatter(desk, [from.case])
  const submissions = [...new Set(records.flatMap(linksOf).map(({ submission }) => submission))]
  const matters: Matter[] = []
  for (const submission of submissions) {
    const given = await askMatter(
      (asked) => call<SealedMatter>('submissions/open', { ...asked, besideCase: true }),
      submission
    )
    if (given.ok) matters.push(await openMatter(given.value, desk.epochs, everConfirmed(desk.office.roster)))
  }
  const unread = submissions.length - matters.length
  return { case: from.case, matters, unread: unread === 0 && !isWhole && records.length === 0 ? 1 : unread, errors: [] }
}
