import { error, type Result } from '../result.ts'
import type { ClockReading } from './deadlines.ts'
import type { Desk } from './desk.ts'
import { moveClock } from './move-clock.ts'
import { readInput } from '../read-input.ts'
import { extensionInput } from './schemas.ts'

/** Gives an addressee until a later day. An extension never shortens. */
export async function grantExtension(desk: Desk, input: unknown): Promise<Result<ClockReading>> {
  const read = readInput(extensionInput, input)
  if (!read.ok) return read
  const { letter, addressee, until, on = desk.today, reason } = read.value
  return moveClock(
    desk,
    'grant-extension',
    'extension-granted',
    { letter, addressee, kind: 'extension', on, until, reason },
    ({ dueOn }) =>
      dueOn !== null && until <= dueOn ? error('extension-shortens', 'until', { value: until, due: dueOn }) : null
  )
}
