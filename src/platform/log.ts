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
  if (typeof error !== 'object' || error === null) return { name: typeof error }
  const { name, code, stack } = error as { name?: string; code?: string | number; stack?: string | string[] }
  const lines = typeof stack === 'string' ? stack.split('\n') : (stack ?? [])
  const places = lines
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 8)
  return { name: name ?? 'unknown', ...(code !== undefined && { code: String(code) }), stack: places }
}
