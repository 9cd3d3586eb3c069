import type { CaseGiven } from '#mandate/cases/read-case.ts'
import { makeCaseKey, openCaseKey, type CaseKey, type Unread, type Writer } from '#mandate/cases/sealed-case.ts'
import { done, type Result } from '#mandate/result.ts'
import { fromBase64url, toBase64url } from '#platform/sealing/bytes.ts'
import { everConfirmed } from '#mandate/people/read-people-roster.ts'
import { broke } from '../call.ts'
import type { Unlocked } from '../unlocked.ts'

/** What of an unlocked tab it takes to open a case and to write to it. */
export type CaseDesk = Pick<Unlocked, 'office' | 'epochs' | 'signing'> & {
  me: { officer: { id: string }; today: string }
}

/** What opens a case: as of an unlocked tab, without what signs. */
export type Reader = Pick<CaseDesk, 'epochs' | 'office'>

export const writerOf = ({ me, signing }: CaseDesk): Writer => ({ officer: me.officer.id, secret: signing.secret })

/** The keys that open, and why the others do not: a key that no officer signed is nobody's. */
export async function openKeys(
  { known, keys }: { known: { id: string }; keys: readonly Pick<CaseGiven['keys'][number], 'number' | 'body'>[] },
  { epochs, office }: Reader
): Promise<{ keys: CaseKey[]; unread: { number: number; reason: Unread }[] }> {
  const secrets = epochs.map((epoch) => epoch.secrets.identity).toReversed()
  const cards = everConfirmed(office.roster)
  const read = { keys: [] as CaseKey[], unread: [] as { number: number; reason: Unread }[] }
  for (const { number, body } of keys) {
    const opened =
      secrets.length === 0
        ? ({ ok: false, reason: 'not-for-you' } as const)
        : await openCaseKey(fromBase64url(body), { case: known.id, number }, secrets, cards)
    if (opened.ok) read.keys.push(opened.key)
    else read.unread.push({ number, reason: opened.reason })
  }
  return read
}

/** As the doors take it: sealed to the epoch that is open. */
export async function makeKey(desk: CaseDesk, of: string, number: number) {
  const { number: epoch, recipient } = desk.office.current
  const { key, body } = await makeCaseKey(writerOf(desk), { case: of, number, epoch }, recipient)
  return { key, input: { id: crypto.randomUUID() as string, number, epoch, body: toBase64url(body) } }
}

/**
 * The key to which something is sealed now: never one of an earlier epoch, whoever left may hold that. Made where there
 * is none yet; where a colleague was quicker hers is taken.
 * @param again what the server has of the case now
 */
export async function keyToWrite(
  desk: CaseDesk,
  of: string,
  keys: readonly CaseKey[],
  doors: {
    addKey: (input: object) => Promise<Result<{ number: number }>>
    again: () => Promise<Result<{ keys: CaseKey[]; count: number }>>
  }
): Promise<Result<{ key: CaseKey; keys: readonly CaseKey[] }>> {
  const now = desk.office.current.number
  const found = keys.findLast(({ epoch }) => epoch === now)
  if (found) return done({ key: found, keys })
  const given = await doors.again()
  if (!given.ok) return given
  const there = given.value.keys.findLast(({ epoch }) => epoch === now)
  if (there) return done({ key: there, keys: given.value.keys })
  const made = await makeKey(desk, of, given.value.count + 1)
  const added = await doors.addKey({ case: of, key: made.input })
  if (added.ok) return done({ key: made.key, keys: [...given.value.keys, made.key] })
  if (added.errors[0]?.code !== 'case-key-there') return added
  const once = await doors.again()
  if (!once.ok) return once
  const hers = once.value.keys.findLast(({ epoch }) => epoch === now)
  return hers ? done({ key: hers, keys: once.value.keys }) : broke('case-key-unread')
}
