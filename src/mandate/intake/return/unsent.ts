import { isOnce, makeOnce, onceField } from '../once.ts'
import { addedPersonNames } from './added-person.ts'
import type { Done, ReturnFields } from './return-state.ts'

/** What each button sends of what is typed on the page; all else stays as it is. */
const sends: Record<string, readonly string[]> = {
  write: ['text', ...addedPersonNames, 'danger'],
  comment: ['comment'],
  'withdraw-consent': ['person', 'door', 'consent-phrase'],
  withdraw: ['withdraw-phrase']
}

export const typedFields: readonly string[] = Object.values(sends).flat()

/** In which calendar nothing is written. */
const isIdle = (name: string, fields: ReturnFields) =>
  name.endsWith('.calendar') && !fields[name.slice(0, -'.calendar'.length)]?.trim()

export const hasUnsent = (fields: ReturnFields): boolean =>
  typedFields.some((name) => Boolean(fields[name]?.trim()) && !isIdle(name, fields))

/** What she sent is with the office. */
export const hasArrived = (done: Done): boolean =>
  done !== null && ['kept', 'danger', 'withdraw', 'withdraw-consent'].includes(done)

/**
 * What she typed and what has not arrived of it: it stands in the page again, whatever she pressed. With it goes the
 * number of this sending, until it has arrived.
 */
export function unsentAfter(fields: ReturnFields, done: Done): ReturnFields {
  const arrived = hasArrived(done) ? (sends[fields.do ?? ''] ?? []) : []
  const left = typedFields.flatMap((name) =>
    fields[name] && !arrived.includes(name) && !isIdle(name, fields) ? [[name, fields[name]]] : []
  )
  const once = !hasArrived(done) && isOnce(fields[onceField]) ? fields[onceField] : makeOnce()
  return { ...Object.fromEntries(left), [onceField]: once }
}
