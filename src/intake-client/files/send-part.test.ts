import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SendControl } from './send-control.ts'
import { sendPart } from './send-part.ts'

/** What each further try meets: a status, 0 for a line that is lost, 201 for success. */
const meets = vi.hoisted(() => ({ statuses: [] as number[] }))
vi.mock('tus-js-client', () => ({
  Upload: class {
    readonly options: { onSuccess(): void; onError(error: Error): void }
    constructor(_file: Blob, options: { onSuccess(): void; onError(error: Error): void }) {
      this.options = options
    }
    start() {
      const status = meets.statuses.shift() ?? 201
      if (status === 201) return this.options.onSuccess()
      const answer = { getStatus: () => status, getBody: () => JSON.stringify({ code: 'upload-unknown' }) }
      this.options.onError(Object.assign(new Error('no'), { originalResponse: status ? answer : null }))
    }
    abort = async () => undefined
  }
}))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function sending(...statuses: number[]) {
  meets.statuses = statuses
  const part = { upload: 'a', index: 0, sealed: new Uint8Array(1), sha256: '' }
  const options = { endpoint: '/here', control: new SendControl(), onSent: () => undefined, onBegun: () => undefined }
  const outcome = sendPart(part, options).then(
    (sent) => sent,
    (error: { code: string }) => error.code
  )
  await vi.advanceTimersByTimeAsync(3_600_000)
  return outcome
}

test('what the server has lost is sent from the start, however often the line was lost before', async () => {
  expect(await sending(0, 0, 0, 0, 0, 404, 201)).toBe('sent')
})

test('what it goes on not knowing is declared anew', async () => {
  expect(await sending(404, 0, 404, 404, 404)).toBe('undeclared')
})
