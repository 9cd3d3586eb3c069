import { error, type Result } from '../result.ts'
import type { ClockReading } from './deadlines.ts'
import type { Desk } from './desk.ts'
import { moveClock } from './move-clock.ts'
import { readInput } from '../read-input.ts'
import { pauseInput } from './clock-schemas.ts'

/** Counts days again; those of the pause are added to the due day. */
export async function resumeClock(desk: Desk, input: unknown): Promise<Result<ClockReading>> {
  const read = readInput(pauseInput, input)
  if (!read.ok) return read
  const { letter, addressee, on = desk.today, reason } = read.value
  return moveClock(
    desk,
    'resume-clock',
    'clock-resumed',
    { letter, addressee, kind: 'resume', on, until: null, reason },
    ({ isPaused }) => (isPaused ? null : error('not-paused', 'letter'))
  )
}
