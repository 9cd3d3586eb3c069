import type { Result } from '#mandate/result.ts'
import { call } from './call.ts'

/** Asks at the door of the office that the address names: where several mandates share an instance, each has its own. */
export const callAtDoor = <T>(path: string, input?: unknown): Promise<Result<T>> => {
  const mandate = new URLSearchParams(location.search).get('mandate')
  return call<T>(mandate ? `${path}?mandate=${encodeURIComponent(mandate)}` : path, input)
}
