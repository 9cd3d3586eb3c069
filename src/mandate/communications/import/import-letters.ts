import type { Db } from '#platform/db.ts'
import type { Day } from '../../calendar.ts'
import { createResolver } from '../../reference/resolve.ts'
import { kindsWith, parseReference } from '../communication.ts'
import { publicationDay, type PublicationPolicy } from '../publication.ts'
import { policyKinds } from '../codes.store.server.ts'
import { listPublicationPolicies } from '../releases.store.server.ts'
import { compareLetter, type ExistingLetter } from './compare-letter.ts'
import { checkFile } from '../../import/check-file.ts'
import { importFile } from './import-file.ts'
import type { Cells, Importing } from '../../import/importing.ts'
import type { JudgedLetter, LetterKind } from './letter-kind.ts'
import type { ParsedLetter, Publication } from './parsed-letter.ts'
import { problem, type NoteCode, type RowProblem } from '../../import/problem.ts'
import { letterColumns, readLetterRow, type Reading } from './read-letter-row.ts'
import { findExisting, heldKinds } from './store.server.ts'

/** By policy: what is past its day is public already. Or all of it is; or all is kept back. */
export type PublicationOfFile = 'policy' | 'published' | 'hold'

export interface LettersImport extends Importing {
  publish: PublicationOfFile
}

/** Takes in letters in the shape of the public communications database. Run twice it changes nothing. */
export async function importLetters(importing: LettersImport) {
  const { db } = importing.connection
  const reading: Reading = {
    resolver: await createResolver(db),
    today: importing.today,
    kinds: kindsWith(await policyKinds(db)),
    mandate: importing.mandate
  }
  const policies = await listPublicationPolicies(db)
  const publication = (letter: ParsedLetter) => publicationOf(letter, policies, importing.publish, importing.today)
  const isHeld = (letter: ParsedLetter) => isHeldBack(letter, importing.publish)
  const readUsed = () => readReferences(importing.open, reading)
  const judge = judgeLetters(db, reading, readUsed, publication, isHeld)
  return importFile({ kind: 'letters', ...letterColumns, judge }, importing)
}

/** Where in a file a reference is used, the first ten lines; and whether its rows give different facts under it. */
interface Used {
  lines: number[]
  facts: string
  differs: boolean
}

/**
 * Reads the file before it is judged: of two rows that contradict each other the first must not be taken either. Rows are read
 * in full, once more, only where a reference is used again.
 */
async function readReferences(open: Importing['open'], reading: Reading): Promise<Map<string, Used>> {
  const numberOf = ({ cell }: Cells) => parseReference(cell('reference'))?.number ?? ''
  const eachRow = (look: (row: Cells) => void) => {
    const judge = (rows: readonly Cells[]) => {
      rows.forEach(look)
      return rows.map(() => ({ verdict: 'unchanged' }) as const)
    }
    return checkFile({ ...letterColumns, judge }, { open }, () => undefined)
  }
  const [once, again] = [new Set<string>(), new Set<string>()]
  await eachRow((row) => (once.has(numberOf(row)) ? again : once).add(numberOf(row)))
  const used = new Map<string, Used>()
  if (again.size === 0) return used
  await eachRow((row) => {
    if (!again.has(numberOf(row))) return
    const read = readLetterRow(row.cell, row.line, reading)
    // A rejected row takes no number: mended, it is still to come.
    if (!read.ok) return
    const { referenceNumber, ...letter } = read.letter
    const facts = JSON.stringify({ ...letter, line: 0 })
    const before = used.get(referenceNumber!)
    if (!before) used.set(referenceNumber!, { lines: [row.line], facts, differs: false })
    else {
      before.differs ||= before.facts !== facts
      if (before.lines.length < 10) before.lines.push(row.line)
    }
  })
  return used
}

function judgeLetters(
  db: Db,
  reading: Reading,
  readUsed: () => Promise<ReadonlyMap<string, Used>>,
  publication: (letter: ParsedLetter) => Publication,
  isHeld: (letter: ParsedLetter) => boolean
): LetterKind['judge'] {
  let used: ReadonlyMap<string, Used> | null = null
  let held: { invented: boolean; real: boolean } | null = null
  return async (rows) => {
    // What this file brings counts as well: it is not both.
    const kinds = (held ??= await heldKinds(db))
    const references = (used ??= await readUsed())
    const read = rows.map((row) => ({ row, read: readLetterRow(row.cell, row.line, reading) }))
    const numbers = read.flatMap((one) => (one.read.ok ? [one.read.letter.referenceNumber!] : []))
    const existing = await findExisting(db, 'reference_number', numbers)
    return read.map((one): JudgedLetter => {
      if (!one.read.ok) return { verdict: 'rejected', problems: one.read.problems }
      const { letter, notes } = one.read
      if (letter.invented ? kinds.real : kinds.invented)
        return { verdict: 'rejected', problems: [besideOthers(letter)] }
      kinds[letter.invented ? 'invented' : 'real'] = true
      const again = usedAgain(letter, references.get(letter.referenceNumber!))
      if (again) return { verdict: 'rejected', problems: [again] }
      const present = existing.get(letter.referenceNumber!)
      if (present) return judgePresent(present, letter, isHeld(letter), notes)
      return {
        verdict: 'added',
        given: { staged: { letter, existing: null, publication: publication(letter) } },
        notes
      }
    })
  }
}

function judgePresent(
  present: ExistingLetter,
  letter: ParsedLetter,
  held: boolean,
  notes: readonly NoteCode[]
): JudgedLetter {
  const comparison = compareLetter(present, letter, held)
  if (comparison.verdict === 'conflict') return { verdict: 'rejected', problems: comparison.problems }
  const all = comparison.repliesKept > 0 ? [...notes, 'replies-kept' as const] : notes
  if (comparison.verdict === 'unchanged')
    return { verdict: 'unchanged', notes: comparison.correctionKept ? [...all, 'correction-kept'] : all }
  const existing = {
    id: present.id,
    publication: present.publication,
    addressees: present.addressees.map(({ id }) => id),
    newReplies: held ? comparison.newReplies.map((reply) => ({ ...reply, withheld: true })) : comparison.newReplies,
    corrected: comparison.corrected
  }
  // What is there keeps its state of publication: an import never makes public what someone held back.
  return {
    verdict: 'changed',
    given: { staged: { letter, existing, publication: { now: false, from: null } } },
    notes: all
  }
}

/** Of rows that contradict each other none is taken; of rows that give the same facts the first. */
function usedAgain({ line, reference }: ParsedLetter, used: Used | undefined): RowProblem | null {
  if (!used) return null
  const { lines, differs } = used
  const value = reference!
  const others = lines.filter((other) => other !== line).join(', ')
  if (differs) return problem('reference-contradicted-in-file', 'reference', { value, lines: others })
  return lines[0] === line ? null : problem('reference-used-twice-in-file', 'reference', { value, line: lines[0]! })
}

/** A record of both would count, list and remind of inventions beside what happened. */
const besideOthers = ({ invented }: ParsedLetter) =>
  invented ? problem('invented-beside-real', 'reference') : problem('real-beside-invented', 'reference')

/** Nothing that the row brings becomes public, whatever the policy says of its day. */
const isHeldBack = (letter: ParsedLetter, publish: PublicationOfFile) => publish === 'hold' || letter.withheld === true

function publicationOf(
  letter: ParsedLetter,
  policies: readonly PublicationPolicy[],
  publish: PublicationOfFile,
  today: Day
): Publication {
  const from = publicationDay(letter.kind, letter.sent, policies)
  if (isHeldBack(letter, publish)) return { now: false, from: null }
  if (publish === 'published') return { now: true, from: from !== null && from <= today ? from : today }
  return { now: from !== null && from <= today, from }
}
