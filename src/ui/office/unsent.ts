import { writable } from 'svelte/store'
import { utf8 } from '#platform/sealing/bytes.ts'
import { recipientOf } from '#platform/sealing/identity.ts'
import { openBytes, sealBytes } from '#platform/sealing/seal.ts'

/**
 * What an officer has written and not sent, by the matter and the form that it stands in: in this tab's memory alone.
 * A locked tab holds it sealed to herself, so that it opens with what unlocks the tab and with nothing else.
 */
export interface Unsent<T> {
  /** What stood there before the form was left or the tab locked. */
  was(): T | null
  /** @param value null where nothing stands in the form any more, as when it was sent */
  keep(value: T | null): void
}

/** The matters that hold something unsent, '' for what is of none yet; nothing of what it is. */
export const unsentIn = writable<ReadonlySet<string>>(new Set())

interface Tab {
  officer: string
  recipient: string
  words: Map<string, unknown>
  // NOTE: handles, locked or not: what they lead to lies on this device in any case.
  files: Map<string, readonly File[]>
  /** While it is locked: all of the words, then each that was sent or came meanwhile. */
  sealed: Promise<Uint8Array>[]
}

/** Of each officer who has unlocked this tab; only the one whose keys it has now is open. */
const tabs = new Map<string, Tab>()
let tab: Tab | null = null
let isOpen = false

const keyOf = (matter: string, form: string) => `${matter} ${form}`

export function unsent<T>(matter: string, form: string): Unsent<T> {
  const key = keyOf(matter, form)
  return {
    was: () => (tab?.words.get(key) as T | undefined) ?? null,
    keep(value) {
      if (!tab) return
      if (!isOpen) tab.sealed.push(seal([[key, value]], tab))
      else if (value === null) tab.words.delete(key)
      else tab.words.set(key, value)
      tell()
    }
  }
}

/** The files that were chosen in a form. */
export function unsentFiles(matter: string, form: string) {
  const key = keyOf(matter, form)
  return {
    was: (): readonly File[] => tab?.files.get(key) ?? [],
    keep(chosen: readonly File[]) {
      if (chosen.length > 0) tab?.files.set(key, chosen)
      else tab?.files.delete(key)
      tell()
    }
  }
}

const erased = new Set<string>()

/** Of what was erased nothing stays in this tab either, nor comes back at an unlocking, whoever's tab it is then. */
export function forgetUnsentOf(matter: string): void {
  erased.add(matter)
  for (const one of tabs.values())
    for (const key of [...one.words.keys(), ...one.files.keys()])
      if (matterOf(key) === matter) {
        one.words.delete(key)
        one.files.delete(key)
      }
  tell()
}

/** Before the tab lets its keys go. */
export function sealUnsent(): void {
  if (!tab || !isOpen) return
  if (tab.words.size > 0) tab.sealed.push(seal([...tab.words], tab))
  tab.words = new Map()
  isOpen = false
}

/** Once the tab has its keys again, before any form is shown. */
export async function restoreUnsent(officer: string, identity: string): Promise<void> {
  sealUnsent()
  const own = tabs.get(officer) ?? {
    officer,
    recipient: await recipientOf(identity),
    words: new Map(),
    files: new Map(),
    sealed: []
  }
  for (const one of own.sealed) {
    const text = new TextDecoder().decode(await openBytes(await one, [identity]))
    for (const [key, value] of JSON.parse(text) as [string, unknown][])
      if (value === null || erased.has(matterOf(key))) own.words.delete(key)
      else own.words.set(key, value)
  }
  own.sealed = []
  tabs.set(officer, own)
  tab = own
  isOpen = true
  tell()
}

const seal = (words: [string, unknown][], { recipient }: Tab): Promise<Uint8Array> =>
  sealBytes(utf8(JSON.stringify(words)), [recipient])

const matterOf = (key: string) => key.slice(0, key.indexOf(' '))

function tell(): void {
  // While it is locked nobody knows what is left: what was there last is said to be there.
  if (tab && isOpen) unsentIn.set(new Set([...tab.words.keys(), ...tab.files.keys()].map(matterOf)))
  const isAny = [...tabs.values()].some(({ words, files, sealed }) => words.size + files.size + sealed.length > 0)
  if (isAny) addEventListener('beforeunload', askBeforeLeaving)
  else removeEventListener('beforeunload', askBeforeLeaving)
}

/** With the tab it is gone. */
function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault()
  event.returnValue = '' // older browsers
}
