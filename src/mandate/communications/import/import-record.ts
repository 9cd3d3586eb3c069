import { laterOf, lastPossibleDay } from '../../calendar.ts'
import { createResolver } from '../../reference/resolve.ts'
import { slugOf } from '../communication.ts'
import { compareLetter } from './compare-letter.ts'
import { importFile } from './import-file.ts'
import type { Importing } from '../../import/importing.ts'
import type { JudgedLetter, LetterKind } from './letter-kind.ts'
import type { ParsedLetter } from './parsed-letter.ts'
import { problem, refused, type NoteCode } from '../../import/problem.ts'
import { readRecordRow, recordColumns, type RecordEntry, type RecordRead } from './read-record-row.ts'
import { findEntries, findRecordLetters, writeEntries, type StoredEntry } from './record.store.server.ts'
import { findExisting, heldKinds } from './store.server.ts'

export interface RecordImport extends Importing {
  /** Code or name of the mandate whose record it is. */
  recordOf: string
}

/**
 * Takes in a historical record of public reports: its letters count as letters, start no clock and are
 * public at once; a reply in the same paragraph answers that letter, other replies answer none.
 */
export async function importRecord(importing: RecordImport) {
  const { db } = importing.connection
  const resolver = await createResolver(db)
  const mandate = resolver.findMandate(importing.recordOf)
  if (!mandate)
    return { ok: false as const, errors: [problem('unknown-mandate', 'mandate', { value: importing.recordOf })] }
  if ((await heldKinds(db)).invented) return refused('record-beside-invented')
  const places = new Places()
  const kind: LetterKind = {
    kind: 'communications-record',
    ...recordColumns,
    judge: async (rows) => {
      const read = rows.map((row) => readRecordRow(row.cell, row.line, { resolver, today: importing.today, mandate }))
      const documents = [...new Set(rows.map((row) => row.cell('document')))]
      await places.learn(documents, () => Promise.all([findRecordLetters(db, documents), findEntries(db, documents)]))
      const placed = read.map((one) => places.put(one))
      const present = await findExisting(
        db,
        'slug',
        placed.flatMap((one) => (one.kind === 'letter' ? [one.letter.slug] : []))
      )
      return placed.map((one): JudgedLetter => {
        if (one.kind === 'rejected') return { verdict: 'rejected', problems: one.problems }
        if (one.kind === 'entry') return judgeEntry(one.entry, one.position, one.present, one.notes)
        const existing = present.get(one.letter.slug)
        if (!existing)
          return {
            verdict: 'added',
            given: { staged: { letter: one.letter, existing: null, publication: publicationOf(one.letter) } },
            notes: one.notes
          }
        const comparison = compareLetter(existing, one.letter)
        if (comparison.verdict === 'conflict') return { verdict: 'rejected', problems: comparison.problems }
        if (comparison.verdict === 'unchanged') return { verdict: 'unchanged', notes: one.notes }
        const change = {
          id: existing.id,
          publication: existing.publication,
          addressees: existing.addressees.map(({ id }) => id),
          newReplies: comparison.newReplies,
          corrected: comparison.corrected
        }
        return {
          verdict: 'changed',
          given: { staged: { letter: one.letter, existing: change, publication: { now: false, from: null } } },
          notes: one.notes
        }
      })
    },
    writeOthers: (trx, others) => writeEntries(trx, mandate.code, others as (RecordEntry & { position: number })[])
  }
  return importFile(kind, importing)
}

/** A public document of its year; a letter that it reports from later in that year, from its own day. */
function publicationOf({ source, sent }: ParsedLetter) {
  return { now: true, from: laterOf(`${source!.reportedYear}-01-01`, lastPossibleDay(sent) ?? '') }
}

function judgeEntry(
  entry: RecordEntry,
  position: number,
  present: StoredEntry | undefined,
  notes: readonly NoteCode[]
): JudgedLetter {
  if (!present) return { verdict: 'added', given: { other: { ...entry, position } }, notes }
  const same =
    present.onDay === entry.onDay && present.state === entry.state && present.reportedYear === entry.reportedYear
  if (same) return { verdict: 'unchanged', notes }
  return {
    verdict: 'rejected',
    problems: [
      problem('reference-with-other-facts', 'date', {
        reference: `${entry.document}, ${entry.paragraph}`,
        columns: 'date, country_certain, report_year'
      })
    ]
  }
}

type Put =
  | { kind: 'rejected'; problems: (RecordRead & { ok: false })['problems'] }
  | { kind: 'letter'; letter: ParsedLetter; notes: readonly NoteCode[] }
  | {
      kind: 'entry'
      entry: RecordEntry
      position: number
      present: StoredEntry | undefined
      notes: readonly NoteCode[]
    }

/**
 * Gives each row its place in its paragraph. A row is the same as one on record when document,
 * paragraph, kind, State and the count of such rows before it are; so a mended rejects file fed back
 * finds its place beside the rows that were taken the first time.
 */
class Places {
  readonly learnt = new Set<string>()
  readonly orders = new Map<string, number[]>()
  readonly entries = new Map<string, StoredEntry[]>()
  readonly seen = new Map<string, number>()
  readonly next = new Map<string, number>()

  async learn(
    documents: string[],
    find: () => Promise<[Awaited<ReturnType<typeof findRecordLetters>>, StoredEntry[]]>
  ): Promise<void> {
    if (documents.every((document) => this.learnt.has(document))) return
    const [letters, entries] = await find()
    for (const { document, paragraph, kind, state, order } of letters.filter((one) => !this.learnt.has(one.document))) {
      push(this.orders, [document, paragraph, kind, state].join('\n'), order)
      this.taken(`${document}\n${paragraph}`, order)
    }
    for (const entry of entries.filter((one) => !this.learnt.has(one.document))) {
      push(
        this.entries,
        [entry.document, entry.paragraph, entry.kind, entry.state ?? entry.probableState].join('\n'),
        entry
      )
      this.taken(`${entry.document}\n${entry.paragraph}\n${entry.kind}`, entry.position)
    }
    for (const document of documents) this.learnt.add(document)
  }

  put(read: RecordRead): Put {
    if (!read.ok) return { kind: 'rejected', problems: read.problems }
    if ('entry' in read) {
      const { document, paragraph, kind, state, probableState } = read.entry
      const present = this.entries.get([document, paragraph, kind, state ?? probableState].join('\n'))?.[
        this.count([document, paragraph, kind, state ?? probableState].join('\n'))
      ]
      return {
        kind: 'entry',
        entry: read.entry,
        position: present?.position ?? this.take(`${document}\n${paragraph}\n${kind}`),
        present,
        notes: read.notes
      }
    }
    const { source, kind, addressees } = read.letter
    const { document, paragraph } = source!
    const key = [document, paragraph, kind, addressees[0]!.state ?? addressees[0]!.probableState].join('\n')
    const order = this.orders.get(key)?.[this.count(key)] ?? this.take(`${document}\n${paragraph}`)
    // Two hyphens: no paragraph's own number ends so.
    const slug = `${slugOf(`${document}-${paragraph}`)}${order === 0 ? '' : `--${order + 1}`}`
    return { kind: 'letter', letter: { ...read.letter, slug, source: { ...source!, order } }, notes: read.notes }
  }

  /** How many such rows this file had before. */
  count(key: string): number {
    const before = this.seen.get(key) ?? 0
    this.seen.set(key, before + 1)
    return before
  }

  take(paragraph: string): number {
    const order = this.next.get(paragraph) ?? 0
    this.next.set(paragraph, order + 1)
    return order
  }

  taken(paragraph: string, order: number): void {
    this.next.set(paragraph, Math.max(this.next.get(paragraph) ?? 0, order + 1))
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
