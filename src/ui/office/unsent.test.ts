import { get } from 'svelte/store'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { makeIdentity } from '#platform/sealing/identity.ts'

// Invented officers. Each test has a tab of its own.
let tab: typeof import('./unsent.ts')
let ama: string
let bo: string
let asks: boolean
beforeAll(async () => {
  ama = (await makeIdentity()).secret
  bo = (await makeIdentity()).secret
})
beforeEach(async () => {
  asks = false
  vi.stubGlobal('addEventListener', () => (asks = true))
  vi.stubGlobal('removeEventListener', () => (asks = false))
  vi.resetModules()
  tab = await import('./unsent.ts')
})

test('what stands in a form is there again after it was left, by matter and form', async () => {
  await tab.restoreUnsent('ama', ama)
  expect(asks).toBe(false)
  tab.unsent('one', 'write').keep('a lantern')
  expect(tab.unsent('one', 'write').was()).toBe('a lantern')
  expect(tab.unsent('one', 'note').was()).toBeNull()
  expect(tab.unsent('two', 'write').was()).toBeNull()
  expect([...get(tab.unsentIn)]).toEqual(['one'])
  expect(asks).toBe(true)
  tab.unsent('one', 'write').keep(null)
  expect(get(tab.unsentIn).size).toBe(0)
  expect(asks).toBe(false)
})

test('a locked tab gives nothing back, and all of it when it is unlocked', async () => {
  await tab.restoreUnsent('ama', ama)
  tab.unsent('one', 'write').keep('a lantern')
  tab.sealUnsent()
  expect(tab.unsent('one', 'write').was()).toBeNull()
  expect([...get(tab.unsentIn)]).toEqual(['one'])
  expect(asks).toBe(true)
  await tab.restoreUnsent('ama', ama)
  expect(tab.unsent('one', 'write').was()).toBe('a lantern')
})

test('another officer in the same tab has none of it, nor the files, and takes none of it away', async () => {
  await tab.restoreUnsent('ama', ama)
  tab.unsent('', 'enter').keep('a lantern')
  tab.unsentFiles('', 'enter').keep([new File(['x'], 'invented.txt')])
  await tab.restoreUnsent('bo', bo)
  expect(tab.unsent('', 'enter').was()).toBeNull()
  expect(tab.unsentFiles('', 'enter').was()).toEqual([])
  expect(get(tab.unsentIn).size).toBe(0)
  await tab.restoreUnsent('ama', ama)
  expect(tab.unsent('', 'enter').was()).toBe('a lantern')
  expect(
    tab
      .unsentFiles('', 'enter')
      .was()
      .map(({ name }) => name)
  ).toEqual(['invented.txt'])
})

test('what was sent while the tab was being locked does not come back, and what came meanwhile does', async () => {
  await tab.restoreUnsent('ama', ama)
  tab.unsent('', 'enter').keep('a lantern')
  tab.sealUnsent()
  tab.unsent('', 'enter').keep(null)
  tab.unsent('', 'receipt').keep('invented digits')
  expect(tab.unsent('', 'receipt').was()).toBeNull()
  await tab.restoreUnsent('ama', ama)
  expect(tab.unsent('', 'enter').was()).toBeNull()
  expect(tab.unsent('', 'receipt').was()).toBe('invented digits')
})

test('of what was erased nothing stays', async () => {
  await tab.restoreUnsent('ama', ama)
  tab.unsent('one', 'write').keep('a lantern')
  tab.unsent('two', 'write').keep('a harbour')
  tab.forgetUnsentOf('one')
  expect([...get(tab.unsentIn)]).toEqual(['two'])
})

test('of a matter that was erased nothing comes back, sealed or not, in whoever’s tab', async () => {
  await tab.restoreUnsent('ama', ama)
  tab.unsent('one', 'write').keep('a lantern')
  tab.sealUnsent()
  await tab.restoreUnsent('bo', bo)
  tab.unsent('one', 'note').keep('another')
  tab.forgetUnsentOf('one')
  expect(tab.unsent('one', 'note').was()).toBeNull()
  await tab.restoreUnsent('ama', ama)
  expect(tab.unsent('one', 'write').was()).toBeNull()
})
