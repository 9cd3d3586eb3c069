import type { Db } from '#platform/db.ts'
import type { Importing, ImportResult } from '../../import/importing.ts'
import { compared, importTogether, type TogetherKind } from '../../import/import-together.ts'
import { problem } from '../../import/problem.ts'
import { lists } from '../../reference/reference-lists.ts'
import { createResolver } from '../../reference/resolve.ts'
import { indexResolutions } from '../index-resolutions.ts'
import {
  readResolutionRow,
  resolutionColumns,
  type GivenResolution,
  type ResolutionLists
} from './read-resolution-row.ts'
import { findReferenceVotes, findStored, writeResolutions } from './store.server.ts'

/**
 * Takes in resolutions and amendments as the United Nations Digital Library lists them, all or none. A row that is there
 * already changes nothing. Votes that differ from those of the reference data are told of, and stand beside them.
 */
export const importResolutions = (importing: Importing): Promise<ImportResult> =>
  importTogether(importing, () => resolutionsFile(importing))

async function resolutionsFile({ connection: { db }, today }: Importing): Promise<TogetherKind<GivenResolution>> {
  const known = await knownFor(db, today)
  const [stored, referenceVotes] = await Promise.all([findStored(db), findReferenceVotes(db)])
  const seen = new Set<string>()
  return {
    ...resolutionColumns,
    event: 'resolutions-imported',
    idOf: ({ slug }) => slug,
    judge: (cell) => {
      const read = readResolutionRow(cell, known)
      const problems = read.ok ? twice(read.resolution, seen, stored) : read.problems
      if (!read.ok || problems.length > 0) return { verdict: 'rejected', problems }
      const { resolution } = read
      const before = stored.get(resolution.slug)
      const notes = differs(resolution, referenceVotes) ? (['votes-differ'] as const) : []
      // NOTE: an instrument of the reference data has a row from the beginning, without a title: a file changes it.
      return { ...compared(resolution, before && printOf(before), printOf(resolution)), notes }
    },
    write: async (trx, taken) => {
      await writeResolutions(trx, taken)
      const symbols = taken.map(({ symbol }) => symbol)
      await indexResolutions(trx, symbols)
    }
  }
}

async function knownFor(db: Db, today: string): Promise<ResolutionLists> {
  const [{ vocabulary }, resolver] = await Promise.all([lists(db, 'en'), createResolver(db)])
  const bodies = [...(vocabulary.get('resolution-body') ?? [])]
  return {
    bodies: new Map(bodies.map(([code, { label }]) => [label, code])),
    findState: (text) => resolver.findState(text),
    today
  }
}

/** The same symbol, or one that would have the same address. */
function twice({ slug, symbol }: GivenResolution, seen: Set<string>, stored: ReadonlyMap<string, GivenResolution>) {
  const isOther = (stored.get(slug)?.symbol ?? symbol) !== symbol
  if (seen.has(slug) || isOther) return [problem('resolution-twice', 'symbol', { value: symbol })]
  seen.add(slug)
  return []
}

const printOf = (one: GivenResolution): string =>
  JSON.stringify([
    one.title,
    one.kind,
    one.adoptedOn,
    one.body,
    one.vote,
    one.yes,
    one.no,
    one.abstain,
    one.members,
    one.agenda,
    one.agendaSubject,
    one.sponsors
  ])

const differs = ({ symbol, yes, no, abstain }: GivenResolution, referenceVotes: ReadonlyMap<string, string>): boolean =>
  referenceVotes.has(symbol) && referenceVotes.get(symbol) !== [yes, no, abstain].join('-')
