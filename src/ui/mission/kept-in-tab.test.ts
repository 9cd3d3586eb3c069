import { expect, test } from 'vitest'
import { keptInTab, wipeTab } from './kept-in-tab.ts'

function emptyTab() {
  const held = new Map<string, string>()
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
    key: (at: number) => [...held.keys()][at] ?? null,
    get length() {
      return held.size
    }
  }
}

test('what was typed is there after a reload, but for what is given in confidence', () => {
  const tab = emptyTab()
  keptInTab(tab, 'session', 'AL-PER-1').keep({
    text: 'Excellency',
    answer_1: 'Because',
    annex: 'nobody',
    form: 'substantive'
  })
  expect(keptInTab(tab, 'session', 'AL-PER-1').was()).toEqual({
    text: 'Excellency',
    answer_1: 'Because',
    form: 'substantive'
  })
  expect([...tab.held.values()].join(' ')).not.toContain('nobody')
  expect(keptInTab(tab, 'session', 'AL-PER-2').was()).toEqual({})
})

test('what was filed is known to have gone, once, until she types again', () => {
  const tab = emptyTab()
  const kept = keptInTab(tab, 'session', 'AL-PER-1')
  kept.keep({ text: 'Excellency' })
  expect(kept.wasFiled()).toBe(false)
  kept.filed()
  expect([kept.wasFiled(), kept.was()]).toEqual([true, {}])
  expect(keptInTab(tab, 'the next one', 'AL-PER-1').wasFiled()).toBe(false)
  kept.keep({})
  expect(kept.wasFiled()).toBe(false)
})

test('nobody who comes in after her is shown it, and it is gone from the tab', () => {
  const tab = emptyTab()
  keptInTab(tab, 'session', 'AL-PER-1').keep({ text: 'Excellency' })
  expect(keptInTab(tab, 'the next one', 'AL-PER-1').was()).toEqual({})
  expect(tab.length).toBe(0)
})

test('it goes when it is filed, and all of it at the door', () => {
  const tab = emptyTab()
  tab.setItem('another’s', 'stays')
  for (const letter of ['AL-PER-1', 'AL-PER-2']) keptInTab(tab, 'session', letter).keep({ text: 'Excellency' })
  keptInTab(tab, 'session', 'AL-PER-1').keep({ text: ' ', form: 'substantive' })
  expect(keptInTab(tab, 'session', 'AL-PER-1').was()).toEqual({})
  wipeTab(tab)
  expect([...tab.held.keys()]).toEqual(['another’s'])
})
