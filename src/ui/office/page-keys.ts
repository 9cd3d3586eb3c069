import { writable } from 'svelte/store'

/** What the page at hand answers to, beside the keys of every page; the help lists it while the page is there. */
export const pageKeys = writable<{ keys: string[]; text: string }[]>([])

/** Off for who speaks to her computer. */
export const keysOn = writable(true)
