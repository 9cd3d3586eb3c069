import { archiveOffice, names, type ArchiveOffice } from '#mandate/recovery/sealed-archive.ts'
import { openEpochSecrets } from '#platform/sealing/epoch-secrets.ts'
import type { EpochCard, EpochSecrets, EpochStatement } from '#platform/sealing/epochs.ts'
import { recipientOf } from '#platform/sealing/identity.ts'
import { openBytes } from '#platform/sealing/seal.ts'
import type { Holding } from '../../ui/office/inbox/open-matter.ts'
import { bytesIn, type Archive } from './read-archive.ts'

export interface OpenedOffice {
  secret: string
  officers: ArchiveOffice['officers']
  epochs: Holding
  /** Numbers of epochs whose secrets are not in it: what was sealed to them alone stays closed. */
  closed: number[]
}

export type OfficeOpened = { ok: true; office: OpenedOffice } | { ok: false; reason: 'wrong-sheet' | 'altered' }

/** @param secret of the recovery sheet, free of slips */
export async function openOffice(archive: Archive, secret: string): Promise<OfficeOpened> {
  if ((await recipientOf(secret)) !== archive.head.recovery) return { ok: false, reason: 'wrong-sheet' }
  const office = await openOfficeFile(archive, secret)
  if (!office) return { ok: false, reason: 'altered' }
  const epochs: Holding[number][] = []
  const closed: number[] = []
  for (const { number, statement, destroyedOn } of office.epochs) {
    const card = (statement as EpochStatement).own?.value
    const copies = [await bytesIn(archive, names.epoch(number)), await bytesIn(archive, names.epochAgain(number))]
    const secrets = await openAny(copies, card, secret)
    if (secrets) epochs.push({ secrets })
    // Destroyed when nothing was left that they opened.
    else if (!destroyedOn) closed.push(number)
  }
  return { ok: true, office: { secret, officers: office.officers, epochs, closed } }
}

/** Two officers sealed it each by herself: rubbish of the one does not close what the other sealed. */
async function openAny(
  copies: readonly (Uint8Array | null)[],
  card: EpochCard,
  secret: string
): Promise<EpochSecrets | null> {
  for (const sealed of copies)
    try {
      if (sealed) return await openEpochSecrets(sealed, card, secret)
    } catch {
      // The other one may.
    }
  return null
}

async function openOfficeFile(archive: Archive, secret: string): Promise<ArchiveOffice | null> {
  const sealed = await bytesIn(archive, names.office)
  try {
    return archiveOffice.parse(JSON.parse(new TextDecoder().decode(await openBytes(sealed!, [secret]))))
  } catch {
    return null
  }
}
