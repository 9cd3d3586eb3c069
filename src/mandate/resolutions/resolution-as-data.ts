import { writeDayOf } from '../calendar.ts'
import type { FoundResolution } from './find-resolution.ts'
import type { ListedResolution } from './list-resolutions.ts'
import type { EntryRow, InitiativeRow } from './read.server.ts'
import type { BallotKnown } from './resolution.ts'

/** A line of the list for machines, with who cast which vote as far as it is known, and the initiatives that answer it. */
export const listedAsData = (
  { id: _id, slug, ...one }: ListedResolution,
  { ballots, initiatives }: { ballots: BallotKnown[]; initiatives: InitiativeRow[] },
  address: string
) => ({
  resolution: slug,
  ...one,
  ballots: ballots.map(ballotAsData),
  answered_by: initiatives.map(initiativeAsData),
  address
})

/** A whole resolution for machines: what it says, who voted how, what States did about it, and what answers it. */
export const resolutionAsData = (found: FoundResolution, address: string) => ({
  ...listedAsData(found.one, found, address),
  points: found.points.map(({ symbol: _symbol, slug: _slug, ...point }) => point),
  findings: found.entries.map(findingAsData),
  amendments: found.amendments.map(({ slug, symbol }) => ({ resolution: slug, symbol }))
})

const ballotAsData = ({ ballot, count, states, isWhole }: BallotKnown) => ({ ballot, count, states, whole: isWhole })

const initiativeAsData = ({ point, title, lang, mandates, document, documentUrl, ...one }: InitiativeRow) => ({
  point,
  title,
  language: lang,
  mandates,
  day: writeDayOf(one),
  document,
  document_address: documentUrl,
  invented: one.invented
})

const findingAsData = ({ point, state, finding, assessor, text, lang, evidence, evidenceUrl, ...one }: EntryRow) => ({
  point,
  state,
  finding,
  assessor,
  day: writeDayOf(one),
  text,
  language: lang,
  evidence,
  evidence_address: evidenceUrl,
  invented: one.invented
})
