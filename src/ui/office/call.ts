import { currentLocale } from '#locale'
import { error, type DomainError, type Result } from '#mandate/result.ts'

/** Asks the office's server: what it refuses comes back as the same errors that its verbs give. */
export async function call<T>(path: string, input?: unknown): Promise<Result<T>> {
  let response: Response
  try {
    response = await fetch(`/api/${path}`, {
      method: input === undefined ? 'GET' : 'POST',
      // What is refused is said in the language of her page, not of her browser.
      headers: {
        'accept-language': currentLocale(),
        ...(input !== undefined && { 'content-type': 'application/json' })
      },
      ...(input !== undefined && { body: JSON.stringify(input) })
    })
  } catch {
    return { ok: false, errors: [error('no-connection')] }
  }
  const answered = (await response.json().catch(() => null)) as { errors?: DomainError[] } | T | null
  if (response.ok) return { ok: true, value: answered as T }
  return { ok: false, errors: (answered as { errors?: DomainError[] } | null)?.errors ?? [error('server-failed')] }
}

/** A sentence's code for what went wrong in the browser itself. */
export const broke = (code: string): { ok: false; errors: DomainError[] } => ({ ok: false, errors: [error(code)] })
