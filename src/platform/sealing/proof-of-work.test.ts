import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkSolution, solve, Stopped } from './proof-of-work.ts'

describe('proof of work', () => {
  it('is found, and is what SHA-256 says', async () => {
    const nonce = await solve('challenge', 12)
    expect(checkSolution('challenge', nonce, 12)).toBe(true)
    const hash = createHash('sha256').update(`challenge:${nonce}`).digest()
    expect(hash.readUInt16BE(0) >> 4).toBe(0)
  })

  it('is of one challenge and of so much work', async () => {
    const nonce = await solve('challenge', 12)
    expect(checkSolution('another', nonce, 12)).toBe(false)
    expect(checkSolution('challenge', nonce, 40)).toBe(false)
    expect(checkSolution('challenge', '0', 0)).toBe(true)
  })

  it('counts zero bits to the bit', () => {
    const found = Array.from({ length: 600 }, (_, nonce) => String(nonce))
    for (const nonce of found) {
      const bits = createHash('sha256').update(`c:${nonce}`).digest('hex')
      const zeros = [...bits]
        .map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0'))
        .join('')
        .indexOf('1')
      expect([checkSolution('c', nonce, zeros), checkSolution('c', nonce, zeros + 1)]).toEqual([true, false])
    }
  })

  it('has one spelling of a nonce', () => {
    for (const nonce of ['', '00', '-1', '1e3', ' 1', '1'.repeat(17), 'x'.repeat(1_000_000)])
      expect(checkSolution('challenge', nonce, 0)).toBe(false)
  })

  it('leaves the page its breath, and stops when told', async () => {
    const stop = new AbortController()
    let ticks = 0
    const ticking = setInterval(() => {
      if (++ticks < 5) return
      stop.abort()
      clearInterval(ticking)
    }, 1)
    await expect(solve('challenge', 40, stop.signal)).rejects.toThrow(Stopped)
    expect(ticks).toBe(5)
    await expect(solve('challenge', 41)).rejects.toThrow('not asked for')
  })
})
