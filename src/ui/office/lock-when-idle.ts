import { writable } from 'svelte/store'
import { lock } from './unlocked.ts'

/** The tab locks within two minutes, unless somebody touches it. */
export const locksSoon = writable(false)

const noticeMinutes = 2

/** Forgets the keys after so many minutes without a touch, asleep or awake. Returns how to stop watching. */
export function lockWhenIdle(minutes: number): () => void {
  let touched = Date.now()
  const lastly = Math.min(noticeMinutes, minutes / 2)
  const look = () => {
    const idle = (Date.now() - touched) / 60_000
    locksSoon.set(idle >= minutes - lastly && idle < minutes)
    if (idle >= minutes) lock()
  }
  const touch = () => {
    look()
    touched = Date.now()
    locksSoon.set(false)
  }
  // A click by itself is what a screen reader sends.
  const events = ['pointerdown', 'keydown', 'click', 'wheel', 'touchstart'] as const
  for (const event of events) addEventListener(event, touch, { passive: true, capture: true })
  document.addEventListener('visibilitychange', look)
  const timer = setInterval(look, 5000)
  return () => {
    clearInterval(timer)
    for (const event of events) removeEventListener(event, touch, { capture: true })
    document.removeEventListener('visibilitychange', look)
  }
}
