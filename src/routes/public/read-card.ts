import encodeQR from 'qr'
import { inFours } from '../../ui/intake/addresses.ts'
import { findWayIn } from './way-in.ts'
import type { Context } from '#context'

export interface Card {
  /** Of the form, as it is typed. */
  address: string
  /** The onion's, by fours, so that it can be typed from paper; null where there is none. */
  onion: string | null
  /** The form's whole address as a code: how many squares wide, and the dark ones as a path. */
  code: { size: number; path: string }
}

/** What a card to print leads to; null where no reports are taken. */
export async function readCard(vigie: Context, lang: string): Promise<Card | null> {
  const wayIn = await findWayIn(vigie)
  if (!wayIn) return null
  const { origin, onion } = wayIn
  return {
    address: `${new URL(origin).host}/${lang}/form`,
    onion: onion && inFours(new URL(onion).hostname).join(' '),
    code: codeOf(`${origin}/${lang}/form`)
  }
}

function codeOf(text: string): Card['code'] {
  // A quarter of it can be lost to a crease or a stain.
  const rows = encodeQR(text, 'raw', { ecc: 'quartile', border: 4 })
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return { size: rows.length, path: dark.join('') }
}
