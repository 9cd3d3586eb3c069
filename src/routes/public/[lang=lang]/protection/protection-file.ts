import type { RequestEvent } from '@sveltejs/kit'
import { protectionLines, type ProtectionLine } from '#mandate/laws/protection/protection-lines.ts'
import { readProtection, type Protection } from '#mandate/laws/protection/read-protection.ts'
import { m } from '#messages'
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
  const { lang, vigie } = locals
  const protection = await readProtection(vigie.db.public)
  const page = `${siteOrigin(vigie.config, url)}/${lang}/protection`
  return write({
    protection,
    lines: protectionLines(protection, lang),
    page,
    // An account and a view stand with their instrument.
    addressOf: ({ thing, kind, of }) =>
      `${page}#${kind === 'plan' ? 'plans' : kind === 'study' ? 'study' : (of ?? thing)}`,
    notes: { asOf: vigie.today(), licence: m.letters_licence(), source: page }
  })
}
