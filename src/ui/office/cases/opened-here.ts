import { writable } from 'svelte/store'
import { unlocked } from '../unlocked.ts'

/** The sealed titles of cases that were opened in this tab; gone when it locks. */
export const titlesHere = writable<ReadonlyMap<string, string>>(new Map())
unlocked.subscribe((desk) => {
  if (!desk) titlesHere.set(new Map())
})
export const titledHere = (id: string, title: string): void =>
  titlesHere.update((all) => (all.get(id) === title ? all : new Map(all).set(id, title)))
