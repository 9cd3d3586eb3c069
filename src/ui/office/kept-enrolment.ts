import type { OneTimeLink } from './link-of.ts'

/** What was shown to whoever comes in by a link, and what she may have written down. */
interface Shown {
  link: OneTimeLink
  words: string | null
  totpSecret: string | null
}

/**
 * The words and the key that were shown, and the link itself, in this tab until she is in: after a reload what she wrote
 * down is still right. It is never sent, goes with the tab, and serves this one link alone.
 */
export interface KeptEnrolment {
  /** Once made they stay as they are. */
  words(make: () => Promise<string>): Promise<string>
  totpSecret(make: () => string): string
  wipe(): void
}

type Tab = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
const place = 'vigie enrolment'

export function keptEnrolment(tab: Tab, link: OneTimeLink): KeptEnrolment {
  const before = read(tab)
  let shown: Shown = before?.link.token === link.token ? before : { link, words: null, totpSecret: null }
  const keep = (now: Shown) => {
    shown = now
    try {
      tab.setItem(place, JSON.stringify(now))
    } catch {
      // Full, or forbidden: it stays as it is for as long as the page does.
    }
  }
  keep(shown)
  return {
    async words(make) {
      if (shown.words === null) keep({ ...shown, words: await make() })
      return shown.words!
    },
    totpSecret(make) {
      if (shown.totpSecret === null) keep({ ...shown, totpSecret: make() })
      return shown.totpSecret!
    },
    wipe: () => tab.removeItem(place)
  }
}

/** The link by which this tab came, which its address no longer says. */
export const linkKept = (tab: Tab): OneTimeLink | null => read(tab)?.link ?? null

function read(tab: Tab): Shown | null {
  try {
    return JSON.parse(tab.getItem(place) ?? 'null') as Shown | null
  } catch {
    return null
  }
}
