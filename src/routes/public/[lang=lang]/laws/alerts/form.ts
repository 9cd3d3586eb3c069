import { error, type RequestEvent } from '@sveltejs/kit'
import type { Actor } from '#mandate/permissions.ts'

/** Whoever reads the public pages. */
export const anybody: Actor = { id: 'anybody', role: 'public', mandate: null }

/** What a form sent, text alone and not longer than its fields are; a body that is none is refused. */
export async function textsOf({ request }: Pick<RequestEvent, 'request'>): Promise<Record<string, string>> {
  const form = await request.formData().catch(() => error(415, 'not-a-form'))
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, 300)]] : []))
  )
}
