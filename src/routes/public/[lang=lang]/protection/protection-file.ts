import type { RequestEvent } from '@sveltejs/kit'
import { protectionLines, type ProtectionLine } from '#mandate/laws/protection/protection-lines.ts'
import type { Instrument } from '#mandate/laws/protection/protection.ts'
import { readProtection, type Protection } from '#mandate/laws/protection/read-protection.ts'
import { heldLines } from '#mandate/principles/held-lines.ts'
import { heldOf, readHeld } from '#mandate/principles/read-held.ts'
import { m } from '#messages'
import { refuseUnknown } from '../../wrong-filters.ts'
import { siteOrigin } from '../../site-origin.ts'

interface About {
  protection: Protection
  lines: ProtectionLine[]
  page: string
  addressOf(line: ProtectionLine): string
  notes: { asOf: string; licence: string; source: string }
}

/** Any file of what the page tells. */
export async function protectionFile({ locals, url }: RequestEvent, write: (about: About) => Response) {
  const refused = refuseUnknown(url)
  if (refused) return refused
  const { lang, vigie } = locals
  const [told, things] = await Promise.all([readProtection(vigie.db.public), readHeld(vigie.db.public)])
  const held = heldOf(things, 'instrument')
  const withHeld = (one: Instrument) => ({ ...one, held: held.get(one.slug) ?? [] })
  const protection = { ...told, guidelines: told.guidelines.map(withHeld), mechanisms: told.mechanisms.map(withHeld) }
  const page = `${siteOrigin(vigie.config, url)}/${lang}/protection`
  return write({
    protection,
    lines: [...protectionLines(protection, lang), ...heldLines(things)],
    page,
    // An account, a view and a finding stand with their instrument.
    addressOf: ({ thing, kind, of }) =>
      `${page}#${kind === 'plan' ? 'plans' : kind === 'study' ? 'study' : (of ?? thing)}`,
    notes: { asOf: vigie.today(), licence: m.letters_licence(), source: page }
  })
}
