import { concat, fromBase64url, randomBytes, toBase64url, utf8, type Bytes } from '#platform/sealing/bytes.ts'
import { stays } from './kept-in-tab.ts'

/**
 * What was typed in a letter's form, kept in this browser beyond its tab where she asked for that: sealed under a key that
 * the office's server gives to her alone, while she is signed in.
 */
export interface KeptOnDevice {
  isKept(): boolean
  /** Nothing too where it is sealed under another key. */
  was(): Promise<Record<string, string>>
  /** @returns whether this browser keeps it: private windows may refuse, and what is full keeps nothing new */
  begin(typed: Record<string, string>): Promise<boolean>
  /** What stands there gives way to this; where nothing does any more (another tab filed it, say), nothing is kept. */
  keep(typed: Record<string, string>): Promise<boolean>
  wipe(): void
}

export interface DraftOf {
  diplomat: string
  /** By a number that tells nothing to whoever looks at what this browser keeps. */
  letter: string
  key: string
}

type Device = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
const nonceSize = 12

export function keptOnDevice(device: Device, { diplomat, letter, key }: DraftOf): KeptOnDevice {
  const name = `vigie draft ${diplomat} ${letter}`
  const cipher = crypto.subtle.importKey('raw', fromBase64url(key) as Bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  const under = (iv: Uint8Array) => ({ name: 'AES-GCM', iv: iv as Bytes, additionalData: utf8(name) as Bytes })
  let last = 0

  async function begin(typed: Record<string, string>): Promise<boolean> {
    const mine = ++last
    const iv = randomBytes(nonceSize)
    const text = utf8(JSON.stringify(stays(typed)))
    const sealed = new Uint8Array(await crypto.subtle.encrypt(under(iv), await cipher, text as Bytes))
    // Typed on or wiped meanwhile.
    if (mine !== last) return true
    try {
      device.setItem(name, toBase64url(concat(iv, sealed)))
      return true
    } catch {
      device.removeItem(name) // what is older than what she sees is worse than nothing
      return false
    }
  }
  const isKept = () => device.getItem(name) !== null
  return {
    isKept,
    begin,
    keep: (typed) => (isKept() ? begin(typed) : Promise.resolve(false)),
    async was() {
      try {
        const kept = fromBase64url(device.getItem(name) ?? '') as Bytes
        const opened = await crypto.subtle.decrypt(under(kept.slice(0, nonceSize)), await cipher, kept.slice(nonceSize))
        return JSON.parse(new TextDecoder().decode(opened)) as Record<string, string>
      } catch {
        return {}
      }
    },
    wipe() {
      last++
      device.removeItem(name)
    }
  }
}
