import type { Result } from '#mandate/result.ts'
import { call } from '../call.ts'

/** Until another role has looked at what she signed: whether it has gone. Where that takes long, her page says so. */
export async function hasGone(word: string, lang: string): Promise<Result<boolean>> {
  for (let tries = 0; tries < 40; tries++) {
    const outcome = await call<{ isDone: boolean }>(`letters/institutions/outcome?lang=${lang}`, { id: word })
    if (!outcome.ok || outcome.value.isDone) return outcome.ok ? { ok: true, value: true } : outcome
    await new Promise((resolve) => setTimeout(resolve, 250 + tries * 25))
  }
  return { ok: true, value: false }
}
