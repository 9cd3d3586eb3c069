import * as Y from 'yjs'
import { appendUpdate } from '#mandate/cases/append-update.ts'
import type { stages, outcomes, urgencies, verifications } from '#mandate/cases/case.ts'
import { changeCase } from '#mandate/cases/change-case.ts'
import { closeCase } from '#mandate/cases/close-case.ts'
import { openCase } from '#mandate/cases/open-case.ts'
import { readCase } from '#mandate/cases/read-case.ts'
import { sealUpdate } from '#mandate/cases/sealed-case.ts'
import { triageCase } from '#mandate/cases/triage-case.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { bring } from '../ui/office/cases/bring.ts'
import { makeKey, openKeys, writerOf, type CaseDesk } from '../ui/office/cases/case-keys.ts'
import { choose, narrativeOf, textOf, titleOf } from '../ui/office/cases/record.ts'
import { updateSaying, type StepSaid } from '../ui/office/cases/step-said.ts'
import type { Matter } from './matters.ts'
import { deskOf, must, unlockedOf, type Instance, type InventedOfficer } from './officers.ts'
import type { Sent } from './sources.ts'

/** Where an invented case stands. */
export interface CaseStands {
  urgency: (typeof urgencies)[number]
  triage: readonly [decision: string, reason: string]
  /** What its officer wrote on that. */
  said?: StepSaid
  verification?: (typeof verifications)[number]
  killed?: number
  stage?: (typeof stages)[number]
  closed?: (typeof outcomes)[number]
}

/** A case in an officer's hands on a day: its id, and its desk as her browser has it. */
export const caseDeskOf = async (at: Instance, officer: InventedOfficer, today: string): Promise<CaseDesk> => {
  const { office, epochs, signing } = await unlockedOf(at, officer, today)
  return { me: { officer: { id: officer.id }, today }, office, epochs, signing }
}

/** On which days what it is made of came in, it was opened, and it was decided on. */
export interface DaysOfCase {
  received: string
  opened: string
  decided: string
}

/** A case with what its officers read of it. */
export interface CaseMade {
  id: string
  matter: Matter
  record: Y.Doc
  inCharge: InventedOfficer
}

/** Writes to one of its documents all that `write` puts behind what is there, as one sealed update. */
export async function writeSealed(
  at: Instance,
  officer: InventedOfficer,
  { id, document, doc, today }: { id: string; document: string; doc: Y.Doc; today: string },
  write: (doc: Y.Doc) => void
): Promise<void> {
  const before = Y.encodeStateVector(doc)
  write(doc)
  const update = Y.encodeStateAsUpdate(doc, before)
  const body = await sealedBy(at, officer, { case: id, document, update, today })
  const input = { case: id, document, id: crypto.randomUUID(), body }
  must(await appendUpdate(deskOf(at, officer, today), input))
}

async function sealedBy(
  at: Instance,
  officer: InventedOfficer,
  { today, ...of }: { case: string; document: string; update: Uint8Array; today: string }
): Promise<string> {
  const desk = await caseDeskOf(at, officer, today)
  const given = must(await readCase(deskOf(at, officer, today), { id: of.case }))
  const { keys } = await openKeys(given, desk)
  return toBase64url(await sealUpdate(writerOf(desk), of, keys.at(-1)!.recipient))
}

/** A case of what was sent in, opened by this officer on one day, and brought to where it stands on another. */
export async function caseOf(
  at: Instance,
  officer: InventedOfficer,
  { matter, sent, received, opened: today, decided }: { matter: Matter; sent: Sent } & DaysOfCase
): Promise<CaseMade> {
  const { becomes: stands, state, themes, groups, title } = matter
  if (!stands) throw new Error('no case was made of it')
  const id = crypto.randomUUID()
  const desk = deskOf(at, officer, today)
  const { input: key } = await makeKey(await caseDeskOf(at, officer, today), id, 1)
  const tags = [...themes.map((code) => ({ list: 'theme', code })), ...groups.map((code) => ({ list: 'group', code }))]
  must(await openCase(desk, { id, states: [state], tags, urgency: stands.urgency, key }))
  const record = new Y.Doc()
  await writeSealed(at, officer, { id, document: id, doc: record, today }, (doc) => {
    titleOf(doc).insert(0, title)
    narrativeOf(doc).insert(0, matter.what)
    const submission = { v: 1 as const, ...sent.written, source: { recipient: '', verifyKey: '' } }
    const brought = {
      id: sent.id,
      received,
      submission: { ...submission, lookupHash: '', epoch: 1, filedOn: today },
      later: []
    }
    bring(doc, brought, { by: officer.id, on: today, answers: [] })
    if (!matter.act) return
    const incident = { part: 'incidents' as const, id: sent.id }
    textOf(doc, incident, 'unit').insert(0, matter.act.unit)
    choose(doc, incident, 'method', matter.act.method)
  })
  const [decision, reason] = stands.triage
  const later = deskOf(at, officer, decided)
  must(
    await triageCase(later, { case: id, decision, reason, ...(stands.said && { words: await wordsOn(stands.said) }) })
  )
  const { verification, killed, stage, closed } = stands
  if (verification) must(await changeCase(later, { case: id, what: 'verification', verification }))
  if (killed) must(await changeCase(later, { case: id, what: 'killings', confirmed: killed, likely: 0, possible: 0 }))
  if (stage) must(await changeCase(later, { case: id, what: 'stage', stage, since: decided }))
  if (closed) must(await closeCase(later, { case: id, outcome: closed }))
  return { id, matter, record, inCharge: officer }

  async function wordsOn(said: StepSaid) {
    const words = crypto.randomUUID() as string
    const update = updateSaying(words, said)
    return { id: words, body: await sealedBy(at, officer, { case: id, document: id, update, today: decided }) }
  }
}
