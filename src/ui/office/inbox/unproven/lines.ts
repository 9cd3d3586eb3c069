import type { SealedUnproven } from '#mandate/inbox/give-unproven.ts'
import type { SealedSubmission } from '#mandate/intake/payloads.ts'
import { readSubmission } from '#mandate/intake/read-payload.ts'
import { firstWords } from '../first-words.ts'
import { open, type Opened } from '../open-matter.ts'
import { grouping, type Told } from './alike.ts'

export interface Member {
  id: string
  on: string
  /** False where the source was not sure. */
  danger: boolean
  /** Null where it says nothing, or does not open. */
  begins: string | null
}
/** One line of the page: those that are alike, newest first. */
export interface Line {
  /** The same for as long as it stands, whoever of it was opened. */
  id: string
  of: readonly Member[]
}

/** Opens what comes, batch by batch, and tells how all of it stands in lines. What does not open says nothing. */
export function linesHere() {
  const here = grouping<Told & Member>()
  return async (sealed: readonly SealedUnproven[], secrets: readonly string[]): Promise<Line[]> => {
    const told: (Told & Member)[] = []
    for (const { id, on, danger, body } of sealed) {
      const submission = await open(body, secrets, readSubmission)
      told.push({ id, on, danger, begins: firstWords({ submission }), text: textOf(submission) })
    }
    here.add(told)
    return here
      .groups()
      .map(({ of }) => ({ id: of[0]!.id, of: of.map(({ id, on, danger, begins }) => ({ id, on, danger, begins })) }))
  }
}

/** What she wrote; who is concerned differs in what is alike, and is left out. */
const textOf = (submission: Opened<SealedSubmission>): string =>
  submission.ok
    ? Object.values(submission.value.answers)
        .flat()
        .filter((answer) => typeof answer === 'string')
        .join('\n')
    : ''
