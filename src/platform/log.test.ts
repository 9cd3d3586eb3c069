import { pino } from 'pino'
import { expect, test } from 'vitest'
import { openLog } from './log.ts'

test('of an error the kind and the place are logged, never the message', () => {
  const lines: string[] = []
  const log = openLog('info')
  const child = pino(
    { ...log.bindings(), base: null, serializers: log[pino.symbols.serializersSym as never] as never },
    { write: (line: string) => void lines.push(line) }
  )
  const error = Object.assign(new Error('duplicate key (name)=(Halima)'), { code: '23505' })
  child.error({ err: error }, 'failed')
  child.error({ err: { name: 'TypeError', code: undefined, stack: ['    at here (file.ts:1:1)'] } }, 'failed')
  expect(lines.join('')).not.toContain('Halima')
  expect(JSON.parse(lines[0]!).err).toMatchObject({ name: 'Error', code: '23505' })
  expect(JSON.parse(lines[0]!).err.stack[0]).toMatch(/^at /)
  expect(JSON.parse(lines[1]!).err).toEqual({ name: 'TypeError', stack: ['at here (file.ts:1:1)'] })
})
