import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { hasAddress } from '../entries/of-body.ts'
import { languages, type Language } from '../languages.ts'
import { createResolver } from '../reference/resolve.ts'
import { slugOfSymbol } from '../reference/slug-of-symbol.ts'
import { error } from '../result.ts'
import { indexResolutions } from './index-resolutions.ts'
import {
  most,
  readStates,
  statesField,
  wrongInSymbol,
  wrongInVotes,
  type Counts,
  type Named
} from './judge-resolution.ts'
import { ballots, kinds, waysOfDeciding, type Kind, type Tally, type WayOfDeciding } from './resolution.ts'
import { insertResolution, isOnRecord, takeOutResolution } from './whole.store.server.ts'

type ResolutionBody = {
  symbol: string
  kind: Kind
  body: string
  adoptedOn: Day
  title: string
  language?: Language
  agenda?: string
  vote?: WayOfDeciding
  sponsors?: string
  address?: string
} & { [count in keyof Tally]?: number } & { [States in (typeof statesField)[keyof typeof statesField]]?: string }

const count = () => field.number({ least: 0, most: most.votes })
const named = () => field.text({ most: 10_000, least: 2 })

/** A resolution or an instrument that the register does not have yet. What it says comes point by point, as points. */
export const resolutionEntry: EntryKind = {
  kind: 'resolution',
  fields: {
    symbol: field.line({ required: true, most: most.symbol }),
    kind: field.choice('resolutions_kind', kinds, { required: true }),
    body: field.word('resolution-body', { required: true }),
    adoptedOn: field.day({ required: true, past: true }),
    title: field.line({ required: true, most: most.title }),
    language: field.choice('resolution_language', languages),
    agenda: field.line({ most: most.agenda }),
    vote: field.choice('resolutions_vote', waysOfDeciding),
    yes: count(),
    no: count(),
    abstain: count(),
    members: count(),
    yesStates: named(),
    noStates: named(),
    abstainStates: named(),
    sponsors: named(),
    address: field.address()
  },
  isPublicAlready: hasAddress,
  slugOf: (body) => slugOfSymbol((body as unknown as ResolutionBody).symbol),
  async check(db, body, { entry }) {
    const read = body as unknown as ResolutionBody
    const { symbol, vote = null } = read
    const wrong = wrongInSymbol(symbol)
    if (wrong.length > 0) return wrong
    if (await isOnRecord(db, { symbol, slug: slugOfSymbol(symbol), entry: entry ?? null }))
      return [error('resolution-on-record', 'symbol', { value: symbol })]
    const { votes, unknown } = await statesOf(db, read)
    return unknown.length > 0 ? unknown : wrongInVotes(vote, countsOf(read), votes)
  },
  async release(trx, { id, body }) {
    const read = body as unknown as ResolutionBody
    const { symbol, kind, adoptedOn, title, language = 'en', agenda = null, vote = null, address } = read
    const { votes, sponsors } = await statesOf(trx, read)
    await insertResolution(trx, {
      entry: id,
      slug: slugOfSymbol(symbol),
      symbol,
      kind,
      adoptedOn,
      title,
      lang: language,
      agenda,
      vote,
      ...countsOf(read),
      body: read.body,
      sponsors: sponsors.map(({ code }) => code),
      url: address ?? null,
      votes: ballots.flatMap((ballot) => votes[ballot].map(({ code }) => ({ state: code, vote: ballot })))
    })
    await indexResolutions(trx, [symbol])
  },
  async takeOut(trx, { id }) {
    const symbol = await takeOutResolution(trx, id)
    if (symbol !== null) await indexResolutions(trx, [symbol])
  }
}

const countsOf = ({ yes, no, abstain, members }: ResolutionBody): Counts => ({
  yes: yes ?? null,
  no: no ?? null,
  abstain: abstain ?? null,
  members: members ?? null
})

async function statesOf(db: Db, read: ResolutionBody) {
  const { findState } = await createResolver(db)
  const fields = [...ballots.map((ballot) => statesField[ballot]), 'sponsors'] as const
  const given = fields.map((name) => ({ name, ...readStates(read[name] ?? '', findState) }))
  const [yes, no, abstain, sponsors] = given.map(({ states }) => states)
  return {
    votes: { yes, no, abstain } as Named,
    sponsors: sponsors!,
    unknown: given.flatMap(({ name, unknown }) => unknown.map((value) => error('unknown-state-among', name, { value })))
  }
}
