import { done, type Result } from '#mandate/result.ts'
import { call } from './call.ts'

/**
 * Until another role has looked at what she signed, for half a minute at most: whether it is done; refused as that role
 * refused it. False: it is looked at still.
 */
export async function untilDone(path: string, id: string): Promise<Result<boolean>> {
  for (let tries = 0; tries < 40; tries++) {
    const outcome = await call<{ isDone: boolean }>(path, { id })
    if (!outcome.ok) return outcome
    if (outcome.value.isDone) return done(true)
    await new Promise((resolve) => setTimeout(resolve, 250 + tries * 25))
  }
  return done(false)
}
