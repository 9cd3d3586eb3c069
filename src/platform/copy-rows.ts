import { once } from 'node:events'
import type { ClientBase } from 'pg'
import { from } from 'pg-copy-streams'

export type CopyValue = string | number | boolean | null | readonly (string | number | boolean | null)[]

export interface CopyTarget {
  write(row: readonly CopyValue[]): void
  /** Resolves when PostgreSQL has taken what was written so far; await it now and then. */
  drain(): Promise<void>
  /** Resolves when every row stands in the table. */
  end(): Promise<void>
  /** Gives up: nothing of this COPY stays. */
  abort(reason: Error): Promise<void>
}

// Characters gathered before they are handed to the socket.
const chunkSize = 65_536

/** COPY in text format; `table` and `columns` are our own words, never a user's. */
export function copyRows(client: ClientBase, table: string, columns: readonly string[]): CopyTarget {
  const stream = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`))
  let failure: Error | undefined
  stream.on('error', (error: Error) => (failure ??= error))
  let gathered = ''
  const flush = (): boolean => {
    const chunk = gathered
    gathered = ''
    return chunk === '' || stream.write(chunk)
  }
  return {
    write(row) {
      try {
        gathered += `${row.map(copyText).join('\t')}\n`
      } catch (error) {
        // What waits behind a COPY that nobody ends, such as the rollback of this very error, waits for ever.
        stream.destroy(error as Error)
        throw error
      }
    },
    async drain() {
      if (failure) throw failure
      if (gathered.length >= chunkSize && !flush()) await once(stream, 'drain')
    },
    async end() {
      flush()
      if (failure) throw failure
      stream.end()
      await once(stream, 'finish')
    },
    async abort(reason) {
      const closed = once(stream, 'close')
      stream.destroy(reason)
      await closed.catch(() => undefined)
    }
  }
}

function copyText(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  return escaped(typeof value === 'string' ? value : arrayText(value))
}

function arrayText(items: readonly (string | number | boolean | null)[]): string {
  const parts = items.map((item) => {
    if (item === null) return 'NULL'
    if (typeof item !== 'string') return String(item)
    return `"${item.replace(/["\\]/g, '\\$&')}"`
  })
  return `{${parts.join(',')}}`
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character) : text
}
