import { SvelteMap } from 'svelte/reactivity'
import type { Language } from '#mandate/languages.ts'
import type { ShownRelease } from '#mandate/releases/show-release.ts'

type Looked = Pick<ShownRelease, 'id'> & { proposed: { proposal: string } | null }

// Of this tab, and of what stands proposed: another proposal is another text to look at.
const opened = new SvelteMap<string, readonly Language[]>()
const keyOf = ({ id, proposed }: Looked) => `${id} ${proposed?.proposal ?? ''}`

export const previewsOpened = (shown: Looked): readonly Language[] => opened.get(keyOf(shown)) ?? []
export function previewOpened(shown: Looked, language: Language): void {
  const before = previewsOpened(shown)
  if (!before.includes(language)) opened.set(keyOf(shown), [...before, language])
}
