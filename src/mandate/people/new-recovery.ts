import type { EpochOpened } from '#platform/sealing/epoch-words.ts'
import { recoveryPrint, type EpochCard } from '#platform/sealing/epochs.ts'
import type { RosterState } from '#platform/sealing/roster.ts'
import { error, type DomainError } from '../result.ts'
import type { EpochRow, People } from './people.ts'
import type { Office } from './read-office.ts'
import { mayBringRecovery } from './two-officers.ts'

/**
 * To whom secrets are sealed beside the officers: with whom the office began, or whom the newest epoch that names one
 * names. Null where the server tells of none that fits: it can't sign an epoch, and so puts none of its own there.
 */
export function recoveryInForce(
  began: string,
  later: readonly EpochCard[],
  recoveries: readonly { recipient: string }[]
): string | null {
  const named = later.findLast(({ recovery }) => recovery)?.recovery
  if (!named) return began
  return recoveries.find(({ recipient }) => recoveryPrint(recipient) === named)?.recipient ?? null
}

/**
 * Whether officers said so of each sheet that took the place of another. Who holds keys asks it before she seals
 * anything; a translator or a guest, who is not told of all officers, can't, and seals nothing to the recovery.
 */
export const isRecoverySigned = (people: People, { roster, began }: Office): boolean =>
  people.epochs
    .filter(({ statement: { own } }) => own.value.number > began && own.value.recovery)
    .every((row) => mayBringRecovery(row, roster))

/** The epochs whose secrets a new sheet has to open: all that are kept and that an officer who is trusted holds. */
export function epochsToCover({ epochs, holders }: People, trusted: readonly string[]): number[] {
  const held = holders.filter(({ holder }) => trusted.includes(holder)).map(({ number }) => number)
  return keptOf(epochs).filter((number) => held.includes(number))
}

/** The epochs that no officer holds: the sheet in force opens them, and a new one will not. */
export function epochsOfSheetAlone(people: People, trusted: readonly string[]): number[] {
  const covered = epochsToCover(people, trusted)
  return keptOf(people.epochs).filter((number) => !covered.includes(number))
}

/** Why an epoch that brings a new recovery sheet, or brings none, is not as it has to be. */
export function faultOfRecovery(
  sent: { recovery?: string | undefined; older: readonly { number: number }[]; opened: EpochOpened },
  people: People,
  trusted: readonly string[],
  { card, state }: { card: EpochCard; state: RosterState }
): DomainError | null {
  const { recovery, older, opened } = sent
  if (card.recovery !== (recovery ? recoveryPrint(recovery) : undefined)) return error('another-recovery', 'recovery')
  if (!recovery) return older.length === 0 ? null : error('epoch-not-to-share', 'older')
  if (people.recoveries.some(({ recipient }) => recipient === recovery)) return error('keys-in-use', 'recovery')
  // NOTE: the office as her browser saw it. Alone or not alone is read from it for ever.
  if (opened.value.at !== state) return error('people-changed')
  return covers(older, epochsToCover(people, trusted)) ? null : error('epochs-lacking', 'older')
}

/** All of these once, and no other. */
export const covers = (sealed: readonly { number: number }[], numbers: readonly number[]): boolean =>
  sealed.length === numbers.length && numbers.every((one) => sealed.some(({ number }) => number === one))

/** The numbers of those whose secrets are not destroyed. */
export const keptOf = (epochs: readonly Pick<EpochRow, 'statement' | 'destroyedOn'>[]): number[] =>
  epochs.filter(({ destroyedOn }) => !destroyedOn).map(({ statement }) => statement.own.value.number)
