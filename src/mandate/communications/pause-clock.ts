import { error, type Result } from '../result.ts'
import type { ClockReading } from './deadlines.ts'
import type { Desk } from './desk.ts'
import { moveClock } from './move-clock.ts'
import { readInput } from '../read-input.ts'
import { pauseInput } from './clock-schemas.ts'

/** Stops counting days from that day on, with a reason. Nothing becomes overdue meanwhile. */
export async function pauseClock(desk: Desk, input: unknown): Promise<Result<ClockReading>> {
  const read = readInput(pauseInput, input)
  if (!read.ok) return read
  const { letter, addressee, on = desk.today, reason } = read.value
  return moveClock(
    desk,
    'pause-clock',
    'clock-paused',
    { letter, addressee, kind: 'pause', on, until: null, reason },
    ({ isPaused }) => (isPaused ? error('already-paused', 'letter') : null)
  )
}
