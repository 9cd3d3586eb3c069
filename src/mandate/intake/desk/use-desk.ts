import { deriveDesk, type DerivedDesk } from '#platform/sealing/receipt/derive-desk.ts'
import type { Receipt } from '#platform/sealing/receipt/make-receipt.ts'
import { NotOpened, openJson } from '#platform/sealing/seal.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import type { Day } from '../../calendar.ts'
import { askDesk, readSealedList, sealList, versionOf, type DeskAsked, type DeskRequest } from './desk-action.ts'
import { openDeskAnswer, openOutcome } from './desk-answer.ts'
import { deskClasses, keptIn } from './desk-limits.ts'
import { emptyList, type DeskEntry, type DeskList } from './desk-list.ts'

/** What keeps the desk; it is believed nothing that can be checked. */
export interface DeskKeeper {
  /** Null while the office has no epoch yet. */
  office(): Promise<{ instance: string; today: Day } | null>
  look(lookup: Uint8Array): Promise<Uint8Array>
  act(request: DeskRequest): Promise<Uint8Array>
}

/** A desk that is open on her device, and nowhere else. */
export interface Desk {
  receipt: Receipt
  derived: DerivedDesk
  list: DeskList
  /** SHA-256 of what the server keeps of it. */
  version: string
  keptIn: Day
  today: Day
}

export type CameToDesk =
  | { ok: true; desk: Desk }
  /** `nothing`: no such desk here; `damaged`: what is kept under it is not hers, or older than she has seen. */
  | { ok: false; reason: 'closed' | 'nothing' | 'damaged' }

/** @param seen the edition that this page has seen already */
export async function comeToDesk(receipt: Receipt, keeper: DeskKeeper, seen = 0): Promise<CameToDesk> {
  const office = await keeper.office()
  if (!office) return { ok: false, reason: 'closed' }
  const derived = await deriveDesk(receipt, office.instance)
  const found = await openDeskAnswer(await keeper.look(derived.lookup), derived.lookup)
  if (!found) return { ok: false, reason: 'nothing' }
  const list = await openList(found.body, derived)
  if (!list || list.edition < seen) return { ok: false, reason: 'damaged' }
  const version = versionOf(found.body)
  return { ok: true, desk: { receipt, derived, list, version, keptIn: found.keptIn, today: office.today } }
}

async function openList(body: Uint8Array, derived: DerivedDesk): Promise<DeskList | null> {
  try {
    return readSealedList(await openJson(body, [derived.identity.secret], deskClasses), derived)
  } catch (error) {
    if (error instanceof NotOpened) return null
    throw error
  }
}

export type Written =
  | { ok: true; desk: Desk }
  /** `nothing`: no such desk any more. `changed`: another window has written meanwhile, and this is what is there. */
  | { ok: false; reason: 'closed' | 'nothing' | 'damaged' }
  | { ok: false; reason: 'changed'; theirs: Desk }

/** A new one, once its words are noted. */
export async function openNewDesk(receipt: Receipt, keeper: DeskKeeper): Promise<Written> {
  const office = await keeper.office()
  if (!office) return { ok: false, reason: 'closed' }
  const derived = await deriveDesk(receipt, office.instance)
  const list = emptyList(office.today)
  const body = await sealList(list, derived)
  const version = versionOf(body)
  const told = await tell(keeper, derived, { kind: 'open', body: version }, body)
  if (told === 'kept')
    return {
      ok: true,
      desk: { receipt, derived, list, version, keptIn: keptIn(office.today), today: office.today }
    }
  // Sent twice over a bad line, sealed anew: it is there already.
  return comeBack(receipt, keeper)
}

/**
 * The list as a whole in the place of the one that she had before her.
 * @param tried what was sent from this page, with an answer or without: what is found under it is no other window's
 */
export async function keepEntries(
  before: Desk,
  entries: readonly DeskEntry[],
  keeper: DeskKeeper,
  tried: Set<string>
): Promise<Written> {
  let desk = before
  for (let tries = 0; tries < 2; tries++) {
    const list = { ...desk.list, edition: desk.list.edition + 1, on: desk.today, entries }
    const body = await sealList(list, desk.derived)
    const version = versionOf(body)
    tried.add(version)
    const told = await tell(keeper, desk.derived, { kind: 'keep', before: desk.version, body: version }, body)
    if (told === 'kept') return { ok: true, desk: { ...desk, list, version, keptIn: keptIn(desk.today) } }
    const found = await comeToDesk(desk.receipt, keeper, before.list.edition)
    if (!found.ok) return found
    if (!tried.has(found.desk.version)) return { ok: false, reason: 'changed', theirs: found.desk }
    desk = found.desk
  }
  return { ok: false, reason: 'nothing' }
}

/** Under new words; the old ones then find nothing. */
export async function changeWords(desk: Desk, next: Receipt, keeper: DeskKeeper): Promise<Written> {
  const office = await keeper.office()
  if (!office) return { ok: false, reason: 'closed' }
  const derived = await deriveDesk(next, office.instance)
  const body = await sealList(desk.list, derived)
  const version = versionOf(body)
  const to = { lookupHash: toBase64url(derived.lookupHash), verifyKey: toBase64url(derived.signing.verifyKey) }
  const asked = { kind: 'change' as const, before: desk.version, body: version, next: to }
  const told = await tell(keeper, desk.derived, asked, body)
  if (told === 'kept')
    return { ok: true, desk: { ...desk, receipt: next, derived, version, keptIn: keptIn(desk.today) } }
  if (told === 'changed') {
    const found = await comeToDesk(desk.receipt, keeper, desk.list.edition)
    return found.ok ? { ok: false, reason: 'changed', theirs: found.desk } : found
  }
  // Asked twice over a bad line it is changed already, and under the old words nothing tells so.
  return comeBack(next, keeper)
}

export type Deleted = { ok: true } | Extract<Written, { ok: false }>

export async function deleteDesk(desk: Desk, keeper: DeskKeeper): Promise<Deleted> {
  const told = await tell(keeper, desk.derived, { kind: 'delete', before: desk.version })
  if (told === 'deleted') return { ok: true }
  const found = await comeToDesk(desk.receipt, keeper, desk.list.edition)
  if (found.ok) return { ok: false, reason: 'changed', theirs: found.desk }
  return found.reason === 'nothing' ? { ok: true } : found
}

async function tell(keeper: DeskKeeper, by: DerivedDesk, asked: DeskAsked, body?: Uint8Array) {
  return openOutcome(await keeper.act(askDesk(by, asked, body)), by.lookup)
}

async function comeBack(receipt: Receipt, keeper: DeskKeeper): Promise<Written> {
  const found = await comeToDesk(receipt, keeper)
  return found.ok ? { ok: true, desk: found.desk } : found
}
