import type { EntryKind } from '../entries/entry-kind.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { bringEntry, isOpenTo } from '../registers/bring-entry.ts'
import type { RegisterDesk } from '../registers/desk.ts'
import { entryKinds } from '../registers/kinds.ts'
import { done, refused, type Result } from '../result.ts'
import type { PartnerDesk } from './desk.ts'
import { bringInput } from './schemas.ts'

/** The kinds of entries that this partner may bring. */
export const kindsFor = ({ partner }: Pick<PartnerDesk, 'partner'>): EntryKind[] =>
  entryKinds.filter((kind) => isOpenTo(kind, partner.kind))

/** Fields that a partner is not asked for: its State and what it is are what its account says. */
export const filledIn = ({ stateField, author }: EntryKind): string[] =>
  [stateField, author?.by, author?.name].filter((name) => name !== undefined)

/** A partner brings to a register what it knows of its own country, by its name or as what it is. It waits for an officer. */
export async function bringAsPartner(desk: PartnerDesk, input: unknown): Promise<Result<{ id: string }>> {
  const { actor, mandate, state } = desk
  if (!may(actor, 'bring-entry', { mandate, sentTo: [state] })) return refused('not-allowed')
  const read = readInput(bringInput, input)
  if (!read.ok) return read
  const { id, named, body } = read.value
  const kind = kindsFor(desk).find((one) => one.kind === read.value.kind)
  if (!kind) return refused('not-found', 'kind')
  const { stateField = '' } = kind
  const spokenOf = body[stateField]
  if (typeof spokenOf === 'string' && spokenOf !== '' && spokenOf !== state)
    return refused('partner-of-another-state', stateField)
  const whole = { ...body, ...authorOf(desk, kind, named), [stateField]: state }
  const brought = await bringEntry(registerDeskOf(desk), { id, kind: kind.kind, body: whole })
  if (brought.ok) return done({ id })
  // It is asked for no State: what it can mend is to what it belongs.
  const { subjectField = null } = kind
  const code = brought.errors.map((one) => ofItsState[one.code]).find((one) => one !== undefined)
  return code ? refused(code, subjectField) : brought
}

/** What is wrong with a State that it did not choose, as it is told. */
const ofItsState: Readonly<Record<string, string>> = {
  'recommendation-to-another-state': 'partner-of-another-state',
  'measure-of-another-state': 'partner-of-another-state',
  'state-of-no-addressee': 'partner-of-another-state',
  'recommendation-to-the-un': 'partner-of-no-state'
}

/** What stands in the fields that say whose word it is; nobody types them. */
function authorOf({ partner }: PartnerDesk, { author }: EntryKind, named: boolean): Record<string, string> {
  if (!author) return {}
  const { by, name, as } = author
  return { [by]: as[partner.kind] ?? '', ...(name !== undefined && { [name]: named ? partner.name : '' }) }
}

/** What it does is written as the office writes, under its own name. */
export const registerDeskOf = ({ office, mandate, actor, now, today }: PartnerDesk): RegisterDesk => ({
  db: office,
  mandate,
  actor,
  now,
  today
})
