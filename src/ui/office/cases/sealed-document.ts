import { get, writable, type Readable } from 'svelte/store'
import * as Y from 'yjs'
import type { UpdatesGiven } from '#mandate/cases/read-updates.ts'
import { sealUpdate, type CaseKey, type Writer } from '#mandate/cases/sealed-case.ts'
import { done, type DomainError, type Result } from '#mandate/result.ts'
import { fromBase64url, toBase64url } from '#platform/sealing/bytes.ts'
import { TooLarge } from '#platform/sealing/seal.ts'
import { broke } from '../call.ts'
import type { Unsent } from '../unsent.ts'
import { applied } from './applied.ts'
import type { DocumentState, Dropped } from './document-state.ts'
import { openedUpdates, type KeysOfCase } from './opened-updates.ts'
import type { Relay } from './relay.ts'
import { isPassing, outgoing, type Batch } from './outgoing.ts'

export interface SealedDocument {
  doc: Y.Doc
  state: Readable<DocumentState>
  /** Takes what came since. */
  read(): Promise<void>
  /** Sends what waits, now. */
  send(): Promise<void>
  /** Of what goes with something else, and is in the document once it is read: sealed as all that is written here. */
  seal(update: Uint8Array): Promise<Result<string>>
  /** What was refused counts as taken elsewhere. */
  letGo(): void
  stop(): void
}

interface Of extends KeysOfCase {
  case: string
  document: string
  writer: Writer
  relay: Relay
  /** The one to which something is sealed now. */
  key: () => Promise<Result<CaseKey>>
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

  const out = outgoing(unsent)
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

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === theirs || origin === own) return
    out.add(update)
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
      while (!isStopped && !out.isEmpty() && get(state).saving !== 'refused') {
        const sent = await sendBatch(out.next())
        if (!sent.ok) return failed(sent.errors)
        failures = 0
        sinceWhole++
        out.arrived()
      }
      if (out.isEmpty()) tell({ saving: 'saved', errors: [] })
    })

  async function sendBatch(one: Batch): Promise<Result<{ number: number }>> {
    const key = await of.key()
    if (!key.ok) return key
    const sealed = one.body === null ? await sealTo(key.value, one.update) : done(one.body)
    if (!sealed.ok) return sealed
    one.body = sealed.value
    return relay.append({ case: of.case, document: of.document, id: one.id, body: one.body })
  }

  function failed(errors: DomainError[]): void {
    const code = errors[0]?.code ?? ''
    if (!isPassing(code)) return tell({ saving: 'refused', errors })
    if (code === 'case-epoch-closed') out.sealAnew()
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
      if (sinceWhole >= wholeAfter && out.isEmpty() && get(state).dropped.length === 0) await writeWhole()
    })
    // Whatever came through shows that there is a line again.
    if (failures > 0 && isThrough) plan(0)
  }

  async function take({ updates }: UpdatesGiven): Promise<void> {
    for await (const { number, officer, wholeTo, opened } of openedUpdates(updates, of)) {
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
    const sealed = await sealTo(key.value, Y.encodeStateAsUpdate(doc))
    if (!sealed.ok) return
    const [id, body] = [crypto.randomUUID(), sealed.value]
    const kept = await relay.append({ case: of.case, document: of.document, id, wholeTo: last, body })
    if (kept.ok) sinceWhole = 0
  }

  async function sealTo({ recipient }: CaseKey, update: Uint8Array): Promise<Result<string>> {
    try {
      return done(toBase64url(await sealUpdate(writer, { ...of, update }, recipient)))
    } catch (error) {
      if (error instanceof TooLarge) return broke('case-too-large')
      throw error
    }
  }

  const before = unsent.was()
  if (before) {
    // NOTE: sent as it was kept: what leans on words that were not read yet takes its place only as they come, and would
    // then count as read with them.
    const update = fromBase64url(before)
    out.goOn(update)
    Y.applyUpdate(doc, update, own)
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
    async seal(update) {
      const key = await of.key()
      return key.ok ? sealTo(key.value, update) : key
    },
    letGo: () => out.letGo(),
    stop() {
      isStopped = true
    }
  }
}

/** The origin of what others wrote, and of what was read. */
const theirs = 'theirs'

/** The origin of what waited in this tab, which is in what is sent already. */
const own = 'own'
