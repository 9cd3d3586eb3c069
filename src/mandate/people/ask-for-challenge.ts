import { done, type Result } from '../result.ts'
import { makeChallenge } from './challenges.store.server.ts'
import type { FrontDoor } from './desk.ts'

/** What a passkey is to sign, once. The same for anybody. */
export const askForChallenge = async ({ db, now }: FrontDoor): Promise<Result<{ id: string; challenge: string }>> =>
  done(await makeChallenge(db, now))
