import { readdirSync, readFileSync } from 'node:fs'
import { projectRoot } from '../../src/platform/project-root.ts'

const folder = `${projectRoot}/src/messages/en`
const keys = new Set(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => Object.keys(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as object))
)

/** What stands where a sentence is missing: its key, a value that is none, or a gap that nothing filled (not one of an address). */
export const messagesMissingIn = (text: string): string[] => [
  ...(text.match(/\bundefined\b|\[object|(?<!\/)\{\w+\}/g) ?? []),
  ...(text.match(/\b[a-z]+(_[a-z0-9]+)+\b/g) ?? []).filter((word) => keys.has(word))
]
