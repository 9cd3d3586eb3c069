import { archivedKnown, names, type ArchivedKnown, type SealedKind } from '#mandate/recovery/sealed-archive.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { openBytes } from '#platform/sealing/seal.ts'
import { open, openMatter, type Matter, type Opened } from '../../ui/office/inbox/open-matter.ts'
import type { OpenedOffice } from './open-office.ts'
import { bytesIn, type Archive } from './read-archive.ts'

export interface OpenedSubmission {
  id: string
  /** Null when what the server knew of it is altered or missing. */
  known: ArchivedKnown | null
  matter: Matter | null
  holds: { on: string; officer: string; liftedOn: string | null; opened: Opened<unknown> }[]
}

export const submissionsIn = ({ entries }: Archive): string[] =>
  [...entries.keys()].flatMap((name) => /^submissions\/([^/]+)\/known\.json\.age$/.exec(name)?.[1] ?? [])

/** What is asked of a day, which an export has none of. */
const ofTheDay = {
  sizeClass: 0,
  waiting: 0,
  translations: 0,
  guestNotes: 0,
  pieces: 0,
  wroteOn: null,
  toldOn: null,
  promise: null,
  hasReceipt: true,
  age: 0,
  alone: false
}

/** As an officer's browser opens it, with the keys of the recovery in place of hers. */
export async function openSubmission(archive: Archive, office: OpenedOffice, id: string): Promise<OpenedSubmission> {
  const known = await openKnown(archive, office, id)
  if (!known) return { id, known, matter: null, holds: [] }
  const body = async (kind: SealedKind, of: string) =>
    toBase64url((await bytesIn(archive, names.sealed(id, kind, of))) ?? new Uint8Array(0))
  const withBodies = <T extends { id: string }>(kind: SealedKind, list: readonly T[]) =>
    Promise.all(list.map(async (one) => ({ ...one, body: await body(kind, one.id) })))
  const matter = await openMatter(
    {
      known: { ...known, ...ofTheDay },
      hasReceipt: true,
      body: await body('sent', id),
      additions: await withBodies('additions', known.additions),
      next: null,
      notes: (await withBodies('notes', known.notes)).map((note) => ({
        ...note,
        role: office.officers.find((one) => one.id === note.officer)?.role ?? '',
        number: known.toSource.find(({ id: of }) => of === note.id)?.number ?? null,
        waits: false
      })),
      readings: known.readings,
      fileReadings: known.fileReadings,
      uploads: known.uploads.map((one) => ({ ...one, complete: true, bytes: 0 })),
      decisions: known.decisions,
      acts: [],
      fileLimit: null
    },
    office.epochs,
    null
  )
  const secrets = office.epochs.map((epoch) => epoch.secrets.identity)
  const holds: OpenedSubmission['holds'] = []
  for (const { on, officer, liftedOn, body: sealed } of await withBodies('holds', known.holds))
    holds.push({
      on,
      officer,
      liftedOn,
      opened: await open<unknown>(sealed, secrets, (value) => ({ ok: true, value }))
    })
  return { id, known, matter, holds }
}

async function openKnown(archive: Archive, { secret }: OpenedOffice, id: string): Promise<ArchivedKnown | null> {
  try {
    const sealed = await bytesIn(archive, names.known(id))
    return archivedKnown.parse(JSON.parse(new TextDecoder().decode(await openBytes(sealed!, [secret]))))
  } catch {
    return null
  }
}
