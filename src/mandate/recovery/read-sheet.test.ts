import { expect, test } from 'vitest'
import { makeIdentity } from '#platform/sealing/identity.ts'
import { makeShares } from '#platform/sealing/shares.ts'
import { readSheet, sheetTexts } from './read-sheet.ts'

test('the whole sheet is read in any case, with spaces; a slip in it is told', async () => {
  const { secret } = await makeIdentity()
  expect(await readSheet([secret.toLowerCase().replaceAll(/(.{5})/g, '$1 ')])).toEqual({ ok: true, secret })
  const slip = `${secret.slice(0, -1)}${secret.endsWith('Q') ? 'P' : 'Q'}`
  expect(await readSheet(['', slip])).toEqual({ ok: false, reason: 'slip', at: 1 })
  expect(await readSheet([secret.slice(0, -4)])).toEqual({ ok: false, reason: 'slip', at: 0 })
})

test('as many shares as are needed open; one fewer says how many are missing, the same one twice counts once', async () => {
  const { secret } = await makeIdentity()
  const shares = await makeShares(secret, 5, 3)
  expect(await readSheet([shares[4]!, '', shares[1]!, shares[0]!])).toEqual({ ok: true, secret })
  const few = { ok: false, reason: 'too-few', missing: 1, needed: 3 }
  expect(await readSheet([shares[4]!, shares[1]!])).toEqual(few)
  expect(await readSheet([shares[4]!, shares[1]!, shares[1]!])).toEqual(few)
})

test('a slip in a share and a share of another set are told by their place', async () => {
  const { secret } = await makeIdentity()
  const [one, two, three] = await makeShares(secret, 3, 2)
  const [other] = await makeShares(secret, 3, 2)
  const slip = two!.replace(/.$/, (last) => (last === '7' ? '8' : '7'))
  expect(await readSheet([one!, slip])).toEqual({ ok: false, reason: 'slip', at: 1 })
  expect(await readSheet([one!, '', other!])).toEqual({ ok: false, reason: 'of-another-set', at: 2 })
  expect(await readSheet([one!, three!])).toEqual({ ok: true, secret })
  expect(await readSheet([' ', ''])).toEqual({ ok: false, reason: 'empty' })
})

test('a file holds shares one a line, or broken over lines with an empty line between, and comments', async () => {
  const { secret } = await makeIdentity()
  const shares = await makeShares(secret, 3, 2)
  expect(sheetTexts(`# from the safe\n${shares[0]}\n${shares[2]}\n`)).toEqual([shares[0], shares[2]])
  const broken = shares.map((share) => share.replace(/^(.{40})/, '$1\n')).join('\n\n')
  expect(await readSheet(sheetTexts(broken))).toEqual({ ok: true, secret })
  expect(await readSheet(sheetTexts(`\uFEFF${secret.slice(0, 30)}\r\n${secret.slice(30)}\r\n`))).toEqual({
    ok: true,
    secret
  })
})
