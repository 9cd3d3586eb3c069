import { expect, test } from 'vitest'
import { keptEnrolment, linkKept } from './kept-enrolment.ts'

function aTab() {
  const held = new Map<string, string>()
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key)
  }
}
const link = { token: 'a'.repeat(32), office: null }
let made = 0
const word = async () => `words ${++made}`
const key = () => `KEY ${++made}`

test('what was shown is shown again after a reload, and chosen again; of another link it is another', async () => {
  const tab = aTab()
  const first = keptEnrolment(tab, link)
  const [words, secret] = [await first.words(word), first.totpSecret(key)]
  expect(await first.words(word)).toBe(words)
  const again = keptEnrolment(tab, linkKept(tab)!)
  expect([await again.words(word), again.totpSecret(key)]).toEqual([words, secret])
  const other = keptEnrolment(tab, { ...link, token: 'b'.repeat(32) })
  expect(await other.words(word)).not.toBe(words)
})

test('once she is in nothing of it stays; a tab that keeps nothing shows it as long as the page stands', async () => {
  const tab = aTab()
  const kept = keptEnrolment(tab, link)
  await kept.words(word)
  kept.wipe()
  expect([...tab.held]).toEqual([])
  const full = keptEnrolment(
    {
      ...tab,
      setItem: () => {
        throw new Error('full')
      }
    },
    link
  )
  expect(await full.words(word)).toBe(await full.words(word))
})
