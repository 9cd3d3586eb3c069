import { pino, type Logger } from 'pino'

/**
 * Structured lines on standard output. They say what the machine did, never who came or what for:
 * no address, no header, no query, no path with a reader's words, no row of a person.
 */
export function openLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: shapeOf } })
}

// NOTE: an error's message can hold a row's values or what somebody typed; its kind and place cannot.
function shapeOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim())
  return { name: error.name, code, stack }
}
