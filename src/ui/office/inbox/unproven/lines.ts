import type { SealedUnproven } from '#mandate/inbox/give-unproven.ts'
import type { SealedSubmission } from '#mandate/intake/payloads.ts'
import { readSubmission } from '#mandate/intake/read-payload.ts'
import { firstWords } from '../first-words.ts'
import { open, type Opened as Unsealed } from '../open-matter.ts'
import { grouping, type Told } from './alike.ts'

export interface Member {
  id: string
  on: string
  /** False where the source was not sure. */
  danger: boolean
  /** Null where it says nothing, or does not open. */
  begins: string | null
  /** What it says and hardly another of its line; null where that is nothing. */
  differs: string | null
}
/** One line of the page: those that are alike, newest first. */
export interface Line {
  /** The same for as long as it stands, whoever of it was opened. */
  id: string
  of: readonly Member[]
}

/** Opens what comes, batch by batch, and tells how all of it stands in lines. */
export function linesHere() {
  const here = grouping<Opened>()
  return async (sealed: readonly SealedUnproven[], secrets: readonly string[]): Promise<Line[]> => {
    const told: Opened[] = []
    for (const { id, on, danger, body } of sealed) {
      const submission = await open(body, secrets, readSubmission)
      told.push({ id, on, danger, begins: firstWords({ submission }), ...saidIn(submission) })
    }
    here.add(told)
    return here.groups().map(({ of, differs }) => ({
      id: of[0]!.id,
      of: of.map(({ id, on, danger, begins }) => ({ id, on, danger, begins, differs: differs.get(id) ?? null }))
    }))
  }
}

type Opened = Told & Omit<Member, 'differs'>

/** All that she wrote, of the people concerned too: by them two reports that begin alike are told apart. */
function saidIn(submission: Unsealed<SealedSubmission>): Pick<Told, 'text' | 'files'> {
  if (!submission.ok) return { text: null }
  const { answers, persons, files } = submission.value
  const ofPersons = persons.flatMap((person) =>
    Object.entries(person).flatMap(([field, value]) => (field === 'id' || field === 'kind' ? [] : [value]))
  )
  return {
    text: [...Object.values(answers).flat(), ...ofPersons]
      .map((one) => (typeof one === 'object' ? one.typed : one))
      .filter((one) => typeof one === 'string')
      .join('\n'),
    files: files.map(({ sha256 }) => sha256)
  }
}
