import type { Db, Trx } from '#platform/db.ts'
import { isSurelyBefore, parsePartialDay, writePartialDay } from '../calendar.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { hasAddress } from '../entries/of-body.ts'
import { languages } from '../languages.ts'
import { assessorOfPartner } from '../recommendations/assessment.ts'
import { mandateExistsOn } from '../reference/mandate-exists.ts'
import { error, type DomainError } from '../result.ts'
import { indexResolutions } from './index-resolutions.ts'
import { pointEntry } from './point-entry.ts'
import { resolutionEntry } from './resolution-entry.ts'
import { assessors, findings, type Assessor, type Finding } from './resolution.ts'
import {
  deleteEntry,
  deleteInitiative,
  findForEntry,
  findLives,
  insertEntry,
  insertInitiative
} from './store.server.ts'

interface Common {
  resolution: string
  point: number
  on: string
  language?: string
  address?: string
}
const common = {
  resolution: field.named({ required: true }),
  point: field.number({ required: true, least: 1, most: 999 })
}
const language = field.choice('resolution_language', languages)

interface EntryBody extends Common {
  state: string
  finding: Finding
  by: Assessor
  text: string
  evidence: string
}

/** What a State did about a point, with what shows it. */
const entry: EntryKind = {
  kind: 'resolution-entry',
  fields: {
    ...common,
    state: field.state({ required: true }),
    finding: field.choice('resolution_finding', findings, { required: true }),
    by: field.choice('resolution_by', assessors, { required: true }),
    on: field.partialDay({ required: true, past: true }),
    text: field.text({ required: true, most: 2000 }),
    language,
    evidence: field.line({ required: true, least: 3 }),
    address: field.address()
  },
  stateField: 'state',
  subjectField: 'resolution',
  author: { by: 'by', as: assessorOfPartner },
  isPublicAlready: hasAddress,
  check: (db, body) => wrongPoint(db, body as unknown as EntryBody),
  async release(trx, { id, body }) {
    const { resolution, finding, by, text, evidence, state, ...rest } = body as unknown as EntryBody
    const found = await forRelease(trx, id, { resolution, ...rest })
    if (!found) return
    const { symbol, shared } = found
    await insertEntry(trx, {
      ...shared,
      state,
      finding,
      assessor: by,
      text,
      evidence,
      evidenceUrl: rest.address ?? null
    })
    await indexResolutions(trx, [symbol])
  },
  takeOut: (trx, { id, body }) => takeOut(trx, (body as unknown as EntryBody).resolution, () => deleteEntry(trx, id))
}

interface InitiativeBody extends Common {
  title: string
  mandates: string
  document: string
}

/** What mandates began together to answer a point. */
const initiative: EntryKind = {
  kind: 'initiative',
  fields: {
    ...common,
    title: field.line({ required: true }),
    language,
    mandates: field.line({ required: true, most: 500 }),
    on: field.partialDay({ required: true, past: true }),
    document: field.line({ required: true }),
    address: field.address()
  },
  subjectField: 'resolution',
  isPublicAlready: hasAddress,
  async check(db, body) {
    const read = body as unknown as InitiativeBody
    return [...(await wrongPoint(db, read)), ...(await wrongMandates(db, read))]
  },
  async release(trx, { id, body }) {
    const { title, mandates, document, ...rest } = body as unknown as InitiativeBody
    const found = await forRelease(trx, id, rest)
    if (!found) return
    const { symbol, shared } = found
    await insertInitiative(trx, {
      ...shared,
      title,
      mandates: codesIn(mandates),
      document,
      documentUrl: rest.address ?? null
    })
    await indexResolutions(trx, [symbol])
  },
  takeOut: (trx, { id, body }) =>
    takeOut(trx, (body as unknown as InitiativeBody).resolution, () => deleteInitiative(trx, id))
}

export const resolutionEntries: readonly EntryKind[] = [resolutionEntry, pointEntry, entry, initiative]

/** Whether there is such a resolution with such a point, and nothing was done about it before it was adopted. */
async function wrongPoint(db: Db, { resolution, point, on }: Common): Promise<DomainError[]> {
  const found = await findForEntry(db, resolution)
  if (!found) return [error('not-found', 'resolution')]
  if (!found.points.includes(point)) return [error('no-such-point', 'point', { value: point })]
  return isSurelyBefore(parsePartialDay(on)!, found.adopted)
    ? [error('day-before-other', 'on', { value: on, other: writePartialDay(found.adopted) })]
    : []
}

/** Each mandate must be one that was active on the day. */
async function wrongMandates(db: Db, { mandates, on }: InitiativeBody): Promise<DomainError[]> {
  const codes = codesIn(mandates)
  if (codes.length === 0) return [error('required', 'mandates')]
  const lives = await findLives(db, codes)
  const { on: day, precision } = parsePartialDay(on)!
  return codes.flatMap((value) => {
    const life = lives.get(value)
    if (!life) return [error('unknown-mandate', 'mandates', { value })]
    return mandateExistsOn(life, day, precision) === 'no'
      ? [error('mandate-not-in-existence', 'mandates', { value, date: on })]
      : []
  })
}

/** Null of a text that was taken out meanwhile: what belongs to it comes back with it. */
async function forRelease(trx: Trx, id: string, { resolution, point, on, language: lang = 'en' }: Common) {
  const found = await findForEntry(trx, resolution)
  if (!found) return null
  const { on: onDay, precision: onPrecision } = parsePartialDay(on)!
  const { symbol } = found
  return { symbol, shared: { slug: id, symbol, point, lang, onDay: onDay!, onPrecision } }
}

async function takeOut(trx: Trx, resolution: string, remove: () => Promise<void>): Promise<void> {
  await remove()
  const found = await findForEntry(trx, resolution)
  if (found) await indexResolutions(trx, [found.symbol])
}

/** 'defenders, torture' or with spaces alone. */
const codesIn = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))]
