import { get, writable, type Readable } from 'svelte/store'
import * as Y from 'yjs'
import type { UpdatesGiven } from '#mandate/cases/read-updates.ts'
import { openUpdate, sealUpdate, type CaseKey, type Unread, type Writer } from '#mandate/cases/sealed-case.ts'
import type { DomainError, Result } from '#mandate/result.ts'
import { fromBase64url, toBase64url } from '#platform/sealing/bytes.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { TooLarge } from '#platform/sealing/seal.ts'
import { broke } from '../call.ts'
import type { Unsent } from '../unsent.ts'
import { applied } from './applied.ts'

/** What carries sealed updates and reads none. */
export interface Relay {
  append(input: {
    case: string
    document: string
    id: string
    wholeTo?: number
    body: string
  }): Promise<Result<{ number: number }>>
  read(input: { case: string; document: string; after: number; all?: true }): Promise<Result<UpdatesGiven>>
}

export interface Dropped {
  number: number
  officer: string
  reason: Unread
}

export interface DocumentState {
  /** `refused`: the server takes no more of it, and says why in `errors`; what was written stays here. */
  saving: 'saved' | 'waiting' | 'offline' | 'refused'
  errors: DomainError[]
  /** What lies there and is by no officer of this office, or does not open: shown, never applied. */
  dropped: Dropped[]
  /** Whether all that there was has been read once. */
  isRead: boolean
}

export interface SealedDocument {
  doc: Y.Doc
  state: Readable<DocumentState>
  /** Takes what came since. */
  read(): Promise<void>
  /** Sends what waits, now. */
  send(): Promise<void>
  /** What was refused counts as taken elsewhere. */
  letGo(): void
  stop(): void
}

interface Of {
  case: string
  document: string
  writer: Writer
  relay: Relay
  /** All that can open what is there; asked anew where something does not open. */
  keys: (again: boolean) => Promise<readonly CaseKey[]>
  /** The one to which something is sealed now. */
  key: () => Promise<Result<CaseKey>>
  cards: () => readonly OfficerCard[]
  unsent: Unsent<string>
  wait?: (work: () => void, milliseconds: number) => unknown
}

const batchAfter = 1_000
const againAfter = [2_000, 5_000, 15_000, 30_000] as const
/** After so many updates one is written that holds them all. */
const wholeAfter = 200

/**
 * A document of a case, written by several at once: what each types is sealed and signed in her browser, carried by the
 * server, and put together here. What could not be sent stays in the tab, sealed while it is locked (`unsent.ts`).
 */
export function sealedDocument(of: Of): SealedDocument {
  const { writer, relay, unsent, wait = setTimeout } = of
  const doc = new Y.Doc()
  const state = writable<DocumentState>({ saving: 'saved', errors: [], dropped: [], isRead: false })
  const tell = (change: Partial<DocumentState>) => state.update((now) => ({ ...now, ...change }))

  // Written and not yet in a batch; the batch that is on its way, which keeps its number until it is known to be there.
  let fresh: Uint8Array[] = []
  let batch: { id: string; update: Uint8Array; body: string | null } | null = null
  let isStopped = false
  let isPlanned = false
  let isThrough = true
  let failures = 0
  let last = 0
  let sinceWhole = 0
  let work: Promise<void> = Promise.resolve()

  /** One after the other: what is read and what is sent do not overtake each other. */
  const inTurn = (next: () => Promise<void>): Promise<void> => {
    const before = work.catch(() => undefined)
    work = (async () => {
      await before
      await next()
    })()
    return work
  }

  const waiting = () => [...(batch ? [batch.update] : []), ...fresh]
  function keepWaiting() {
    const all = waiting()
    unsent.keep(all.length > 0 ? toBase64url(Y.mergeUpdates(all)) : null)
  }

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === theirs || origin === own) return
    fresh.push(update)
    keepWaiting()
    if (get(state).saving !== 'refused') tell({ saving: failures > 0 ? 'offline' : 'waiting' })
    plan(batchAfter)
  })

  function plan(milliseconds: number) {
    if (isPlanned || isStopped) return
    isPlanned = true
    wait(() => {
      isPlanned = false
      void send()
    }, milliseconds)
  }

  const send = () =>
    inTurn(async () => {
      while (!isStopped && waiting().length > 0 && get(state).saving !== 'refused') {
        if (!batch) {
          batch = { id: crypto.randomUUID(), update: Y.mergeUpdates(fresh), body: null }
          fresh = []
        }
        const sent = await sendBatch(batch)
        if (!sent.ok) return failed(sent.errors)
        batch = null
        failures = 0
        sinceWhole++
        keepWaiting()
      }
      if (waiting().length === 0) tell({ saving: 'saved', errors: [] })
    })

  async function sendBatch(one: NonNullable<typeof batch>): Promise<Result<{ number: number }>> {
    const key = await of.key()
    if (!key.ok) return key
    try {
      // NOTE: sealed once: sent again it is the same, and kept once.
      one.body ??= toBase64url(await sealUpdate(writer, { ...of, update: one.update }, key.value.recipient))
    } catch (error) {
      if (error instanceof TooLarge) return broke('case-too-large')
      throw error
    }
    return relay.append({ case: of.case, document: of.document, id: one.id, body: one.body })
  }

  function failed(errors: DomainError[]): void {
    const code = errors[0]?.code ?? ''
    if (!passing.includes(code)) return tell({ saving: 'refused', errors })
    // The epoch ended on the way: sealed anew, to the next one.
    if (code === 'case-epoch-closed' && batch) batch.body = null
    failures++
    tell({ saving: 'offline', errors })
    plan(againAfter[Math.min(failures, againAfter.length) - 1]!)
  }

  async function read(): Promise<void> {
    await inTurn(async () => {
      for (let more = true; more && !isStopped;) {
        const given = await relay.read({ case: of.case, document: of.document, after: last })
        isThrough = given.ok
        if (!given.ok) return tell({ errors: given.errors })
        await take(given.value)
        more = given.value.more
      }
      tell({ isRead: true, ...(get(state).saving === 'saved' && { errors: [] }) })
      if (sinceWhole >= wholeAfter && waiting().length === 0 && get(state).dropped.length === 0) await writeWhole()
    })
    // Whatever came through shows that there is a line again.
    if (failures > 0 && isThrough) plan(0)
  }

  async function take({ updates }: UpdatesGiven): Promise<void> {
    let keys = await of.keys(false)
    let isAskedAnew = false
    for (const { number, officer, wholeTo, body } of updates) {
      const place = { case: of.case, document: of.document, officer }
      let opened = await openUpdate(fromBase64url(body), place, keys, of.cards())
      if (!opened.ok && opened.reason === 'not-for-you' && !isAskedAnew) {
        // A colleague may have made another key meanwhile.
        isAskedAnew = true
        keys = await of.keys(true)
        opened = await openUpdate(fromBase64url(body), place, keys, of.cards())
      }
      if (opened.ok && applied(doc, opened.update, theirs)) sinceWhole = wholeTo === null ? sinceWhole + 1 : 0
      else drop({ number, officer, reason: opened.ok ? 'altered' : opened.reason })
      last = Math.max(last, number)
    }
  }

  const drop = (one: Dropped) =>
    state.update((now) => ({
      ...now,
      dropped: [...now.dropped.filter(({ number }) => number !== one.number), one]
    }))

  /** All that came so far as one, so that whoever opens it next reads little; what it stands for stays. */
  async function writeWhole(): Promise<void> {
    const key = await of.key()
    if (!key.ok) return
    try {
      const body = toBase64url(
        await sealUpdate(writer, { ...of, update: Y.encodeStateAsUpdate(doc) }, key.value.recipient)
      )
      const kept = await relay.append({
        case: of.case,
        document: of.document,
        id: crypto.randomUUID(),
        wholeTo: last,
        body
      })
      if (kept.ok) sinceWhole = 0
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error
    }
  }

  const before = unsent.was()
  if (before) {
    // NOTE: sent as it was kept: what leans on words that were not read yet takes its place only as they come, and would
    // then count as read with them.
    fresh.push(fromBase64url(before))
    Y.applyUpdate(doc, fresh[0]!, own)
    tell({ saving: 'waiting' })
    plan(batchAfter)
  }

  return {
    doc,
    state,
    read,
    send() {
      // Asked again, as when a case was opened again meanwhile.
      if (get(state).saving === 'refused') tell({ saving: 'waiting', errors: [] })
      return send()
    },
    letGo() {
      fresh = []
      batch = null
      keepWaiting()
    },
    stop() {
      isStopped = true
    }
  }
}

/** The origin of what others wrote, and of what was read. */
const theirs = 'theirs'

/** The origin of what waited in this tab, which is in what is sent already. */
const own = 'own'

/** What goes by itself; anything else is an answer. */
const passing = ['no-connection', 'server-failed', 'case-epoch-closed', 'signed-out', 'locked', 'try-later']
