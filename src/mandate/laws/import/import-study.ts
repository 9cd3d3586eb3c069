import type { Importing, ImportResult } from '../../import/importing.ts'
import { codeIn } from '../../import/code-in.ts'
import { importTogether, type TogetherKind } from '../../import/import-together.ts'
import { problem, type RowProblem } from '../../import/problem.ts'
import { createResolver, type Resolver } from '../../reference/resolve.ts'
import { statesOfStudy } from '../protection/protection.ts'
import { readStudyStates } from '../protection/store.server.ts'
import { writeStudyStates } from './store.server.ts'

/** Takes in the list of the study's States, all rows together; a row more than the study had States is refused. */
export const importStudy = (importing: Importing): Promise<ImportResult> =>
  importTogether(importing, () => studyFile(importing))

interface Listed {
  state: string
  /** Null takes it out of the list. */
  source: string | null
}

async function studyFile({ connection: { db } }: Importing): Promise<TogetherKind<Listed>> {
  const resolver = await createResolver(db)
  const stored = new Map((await readStudyStates(db)).map(({ state, source }) => [state, source]))
  const list = new Set(stored.keys())
  const seen = new Set<string>()
  return {
    required: ['state', 'source'],
    optional: ['listed'],
    event: 'study-imported',
    judge: (cell) => {
      const read = readStudyRow(cell, resolver)
      const problems = 'problems' in read ? read.problems : whyNotListed(read, seen, list)
      if ('problems' in read || problems.length > 0) return { verdict: 'rejected', problems }
      seen.add(read.state)
      if (read.source === null) list.delete(read.state)
      else list.add(read.state)
      const before = stored.get(read.state) ?? null
      if (before === read.source) return { verdict: 'unchanged' }
      return { verdict: before === null ? 'added' : 'changed', given: read }
    },
    write: writeStudyStates
  }
}

function readStudyRow(
  cell: (column: string) => string,
  { findState, suggestStates }: Pick<Resolver, 'findState' | 'suggestStates'>
): Listed | { problems: RowProblem[] } {
  const [given, source, listed] = ['state', 'source', 'listed'].map(cell) as [string, string, string]
  const state = findState(given)
  const problems: RowProblem[] = []
  if (state === null)
    problems.push(
      problem('unknown-state-named', 'state', { value: given, suggestions: suggestStates(given).join(', ') })
    )
  if (source.length < 3 || source.length > 200)
    problems.push(source === '' ? problem('required', 'source') : problem('wrong-type', 'source', { value: source }))
  if (listed !== '' && !codeIn(['yes', 'no'], listed))
    problems.push(problem('not-in-list', 'listed', { value: listed, choices: 'yes, no' }))
  return state === null || problems.length > 0
    ? { problems }
    : { state, source: codeIn(['no'], listed) ? null : source }
}

function whyNotListed({ state, source }: Listed, seen: ReadonlySet<string>, list: ReadonlySet<string>): RowProblem[] {
  if (seen.has(state)) return [problem('study-twice', 'state', { value: state })]
  const isOneMore = source !== null && !list.has(state) && list.size >= statesOfStudy
  return isOneMore ? [problem('study-full', 'state', { value: state, n: statesOfStudy })] : []
}
