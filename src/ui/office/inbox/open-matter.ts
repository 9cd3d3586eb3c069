import type { Day } from '#mandate/calendar.ts'
import { asWrittenBy } from '#mandate/inbox/as-written-by.ts'
import type { SealedMatter } from '#mandate/inbox/open-submission.ts'
import type { Later } from '#mandate/intake/consents-of.ts'
import type { SealedAddition, SealedNote, SealedSubmission } from '#mandate/intake/payloads.ts'
import { readAddition, readNote, readSubmission } from '#mandate/intake/read-payload.ts'
import { readAdditions } from '#mandate/intake/return/current-source.ts'
import { authorshipOf, matterOf, placeOf, type Authorship, type OfficerSaid } from '#mandate/intake/signed-note.ts'
import type { OpenedEpoch } from '#mandate/people/read-office.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { NotOpened, openJson, type NotOpenedReason } from '#platform/sealing/seal.ts'

/** What came of opening something: what it says, or why not. `asText` is what lay under the seal, of another form. */
export type Opened<T> =
  | { ok: true; value: T }
  | { ok: false; reason: NotOpenedReason | 'unreadable' | 'not-hers'; asText?: string }

export interface Matter extends Pick<
  SealedMatter,
  'known' | 'hasReceipt' | 'readings' | 'decisions' | 'acts' | 'fileReadings' | 'uploads' | 'fileLimit'
> {
  submission: Opened<SealedSubmission>
  /** Whom the office writes to now: by her own signature, never by the server's word. */
  source: SealedSubmission['source'] | null
  /** The day on which she burnt her receipt, by her own signature: what is written to her since reaches nobody. */
  burntOn: string | null
  additions: { id: string; on: string; isNew: boolean; opened: Opened<SealedAddition> }[]
  notes: (Omit<SealedMatter['notes'][number], 'body'> & { opened: OpenedNote })[]
}

/** `unchecked` where nobody said whose keys are the office's. */
export type OpenedNote =
  | { ok: true; value: SealedNote; authorship: Authorship | 'unchecked' }
  | Exclude<Opened<SealedNote>, { ok: true }>

export type Holding = readonly Pick<OpenedEpoch, 'secrets'>[]

/**
 * In the tab alone. Newest epochs first: what waits was mostly sealed to them.
 * @param cards of all whom the office ever confirmed, by whose keys its notes are signed
 */
export async function openMatter(
  sealed: SealedMatter,
  epochs: Holding,
  cards: readonly OfficerCard[] | null
): Promise<Matter> {
  const secrets = epochs.map((epoch) => epoch.secrets.identity).toReversed()
  const { known, hasReceipt, readings, decisions, acts, fileReadings, uploads, fileLimit } = sealed
  const submission = await open(sealed.body, secrets, readSubmission)
  const { source, burntOn, additions } = await openAdditions(sealed, submission, secrets)
  const notes: Matter['notes'] = []
  for (const { body, ...note } of sealed.notes) {
    const { officer, id, answers } = note
    // By her card, where it is known: the server's word on it would let a guest's note pass for an officer's.
    const role = cards?.find((card) => card.id === officer)?.role ?? note.role
    const of = answers ?? (role === 'guest' ? matterOf(known.id) : known.id)
    const opened = await openNote(body, secrets, { officer, place: placeOf(id, of) }, cards)
    notes.push({
      ...note,
      // Its day is the writer's own, where her signature says so.
      on: opened.ok && opened.authorship === 'signed' ? opened.value.on : note.on,
      opened: opened.ok ? { ...opened, value: asWrittenBy(role, opened.value) } : opened
    })
  }
  return {
    known,
    hasReceipt,
    readings,
    decisions,
    acts,
    fileReadings,
    uploads,
    fileLimit,
    submission,
    source,
    burntOn,
    additions,
    notes
  }
}

async function openAdditions(
  sealed: SealedMatter,
  submission: Opened<SealedSubmission>,
  secrets: readonly string[]
): Promise<Pick<Matter, 'source' | 'burntOn' | 'additions'>> {
  const all = await Promise.all(
    sealed.additions.map(async ({ id, on, nonce, body, openedOn }) => ({
      id,
      on,
      nonce,
      isNew: openedOn === null,
      statement: await open<unknown>(body, secrets, (value) => ({ ok: true, value }))
    }))
  )
  const statements = all.flatMap(({ id, nonce, statement }) =>
    statement.ok ? [{ id, nonce, statement: statement.value }] : []
  )
  // Without the submission's own key nothing tells that an addition is hers.
  const read = submission.ok ? readAdditions(submission.value, statements) : null
  const hers = new Map(read?.additions.map(({ id, addition }) => [id, addition]))
  const additions = all.map(({ id, on, isNew, statement }) => {
    if (!statement.ok) return { id, on, isNew, opened: statement }
    const addition = hers.get(id)
    const opened: Opened<SealedAddition> = addition ? shaped(readAddition(addition)) : { ok: false, reason: 'not-hers' }
    return { id, on, isNew, opened }
  })
  return { source: read?.source ?? null, burntOn: read?.burntOn ?? null, additions }
}

/** What she added that is hers by her signature, with the day on which it came. */
export const hersIn = ({ additions }: Pick<Matter, 'additions'>): Later<SealedAddition>[] =>
  additions.flatMap(({ on, opened }) => (opened.ok ? [{ on, addition: opened.value }] : []))

/** What the office wrote, less what its signature shows to be no officer's: no copy and no stage is taken from that. */
export const creditedIn = ({ notes }: Pick<Matter, 'notes'>) =>
  notes.flatMap(({ officer, on, number, opened }) =>
    opened.ok && opened.authorship !== 'not-good' ? [{ officer, on, number, note: opened.value }] : []
  )

/** The cases into which officers took it, each once, the last first. */
export const casesOf = (matter: Pick<Matter, 'notes'>): string[] => [
  ...new Set(
    creditedIn(matter)
      .toReversed()
      .flatMap(({ note }) => (note.kind === 'case-opened' && note.of ? [note.of] : []))
  )
]

/** On which day she withdrew all of it with her receipt; null where she did not. */
export const withdrawnIn = (matter: Pick<Matter, 'additions'>): Day | null =>
  hersIn(matter).findLast(({ addition }) => addition.kind === 'withdraw')?.on ?? null

/** A note, with whether its writer's own key says that it is hers and belongs here. */
export async function openNote(
  body: string,
  secrets: readonly string[],
  said: Pick<OfficerSaid, 'officer' | 'place'>,
  cards: readonly OfficerCard[] | null
): Promise<OpenedNote> {
  let authorship: Authorship | 'unchecked' = 'unchecked'
  const opened = await open(body, secrets, (value) => {
    if (cards) authorship = authorshipOf(value, said, cards)
    return readNote(value)
  })
  return opened.ok ? { ...opened, authorship } : opened
}

type Read<T> = (value: unknown) => { ok: true; value: T } | { ok: false; asText: string }

export async function open<T>(body: string, secrets: readonly string[], read: Read<T>): Promise<Opened<T>> {
  if (secrets.length === 0) return { ok: false, reason: 'not-for-you' }
  try {
    return shaped(read(await openJson(fromBase64url(body), secrets)))
  } catch (error) {
    return { ok: false, reason: error instanceof NotOpened ? error.reason : 'unreadable' }
  }
}

const shaped = <T>(read: ReturnType<Read<T>>): Opened<T> =>
  read.ok ? read : { ok: false, reason: 'unreadable', asText: read.asText }
