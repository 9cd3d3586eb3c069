import { openWork, sealWork, viewClasses, type WorkWords } from '#mandate/work/sealed-work.ts'
import { everConfirmed } from '#mandate/people/read-people-roster.ts'
import { fromBase64url, toBase64url } from '#platform/sealing/bytes.ts'
import { openJson, sealJson } from '#platform/sealing/seal.ts'
import type { CaseDesk } from '../cases/case-keys.ts'
import { ownRecipient } from '../confirmed.ts'
import type { Unlocked } from '../unlocked.ts'

/** As the doors take it: signed by her, sealed to the epoch that is open. */
export async function wordsToSend(
  { office, signing }: Pick<CaseDesk, 'office' | 'signing'>,
  said: Omit<WorkWords, 'v'>
): Promise<{ epoch: number; body: string }> {
  const { number: epoch, recipient } = office.current
  return { epoch, body: toBase64url(await sealWork(signing.secret, { v: 1, ...said }, recipient)) }
}

/** Null where none of her keys opens it, or no officer signed it for this place. */
export async function readWords(
  { office, epochs }: Pick<CaseDesk, 'office' | 'epochs'>,
  { id, writer, body }: { id: string; writer: string; body: string }
): Promise<WorkWords | null> {
  const secrets = epochs.map((epoch) => epoch.secrets.identity).toReversed()
  const cards = everConfirmed(office.roster)
  const opened = await openWork(fromBase64url(body), { id, officer: writer }, secrets, cards)
  return opened.ok ? opened.words : null
}

/** The lists of which a view can be kept. */
export const viewLists = ['inbox', 'cases', 'letters', 'requests', 'work'] as const
export interface SavedView {
  name: string
  list: (typeof viewLists)[number]
  /** What narrows it, as it stands in the address. */
  query: string
}

export const sealView = async (desk: Unlocked, view: SavedView): Promise<string> =>
  toBase64url(await sealJson(view, [ownRecipient(desk)], viewClasses))

/** Null for what is no view of hers: what comes back is an address, and goes nowhere else than to these lists. */
export async function openView({ secrets }: Pick<Unlocked, 'secrets'>, body: string): Promise<SavedView | null> {
  try {
    const view = (await openJson(fromBase64url(body), [secrets.identity], viewClasses)) as Partial<SavedView> | null
    const isOne = viewLists.some((list) => list === view?.list) && typeof view?.name === 'string'
    return isOne
      ? { name: view!.name!, list: view!.list!, query: String(new URLSearchParams(view!.query ?? '')) }
      : null
  } catch {
    return null
  }
}
