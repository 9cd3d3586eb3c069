import { assetsPath, type IntakeAssets } from './intake-assets.ts'

export interface Script {
  src: string
  integrity: string
}

export interface IntakeScripts {
  /** What holds a form until the others have come: it runs before there is one. */
  hold: Script
  /** The one that the page begins with. */
  main: Script
  /** What it will ask for, each with its hash, so that all come at once and none comes altered. */
  preload: Script[]
}

const key = Symbol.for('vigie.intake-assets')
const holder = globalThis as unknown as Record<symbol, IntakeAssets | undefined>

// NOTE: the built site and the server that starts it are two module graphs in one process; the global joins them.
export function provideIntakeAssets(assets: IntakeAssets): void {
  holder[key] = assets
}

export const intakeAssets = (): IntakeAssets['files'] => holder[key]?.files ?? {}

const client = 'src/intake-client/'
const catalogues = { report: ['client'], return: ['return'], list: ['list', 'return'] }

/** What a page of the way in begins with; null where no scripts were built (while developing): the page is whole without. */
export function intakeScripts(page: 'report' | 'return' | 'list', lang: string): IntakeScripts | null {
  const files = intakeAssets()
  const of = (source: string) => Object.keys(files).find((name) => files[name]!.source === source)
  const main = of(`${client}main.ts`)
  const hold = of(`${client}hold.js`)
  if (!main || !hold) return null
  const wanted = [
    `${client}${page}/enhance.ts`,
    'src/platform/sealing/self-test.ts',
    ...catalogues[page].map((name) => `src/messages/${lang}/intake-${name}.json`)
  ]
  const names = new Set<string>()
  const add = (name: string) => {
    if (names.has(name)) return
    names.add(name)
    files[name]!.imports.forEach(add)
  }
  for (const name of [main, ...wanted.map(of)]) if (name) add(name)
  names.delete(main)
  const script = (name: string): Script => ({ src: assetsPath + name, integrity: files[name]!.integrity })
  return { hold: script(hold), main: script(main), preload: [...names].map(script) }
}
