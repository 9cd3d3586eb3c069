import { readFileSync } from 'node:fs'
import { normaliserFor } from './normalise.ts'
import type { Recording } from './recording.ts'
import { shortened } from './told.ts'

/**
 * The bytes that were signed meanwhile, by officers, offices, sources and the server, as they went to the key: by the line or two
 * that say for what they are, each form once.
 */
export function recordSigned(file: string, recording: Recording): void {
  const normalise = normaliserFor({})
  const all = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const texts = new Set(
    all.map((line) =>
      normalise(Buffer.from(line, 'base64').toString()).replace(ofAnyLength, '$1"‹bytes›"').replace(ofBuild, '$1')
    )
  )
  const purposes = Map.groupBy(texts, (text) =>
    text
      .split('\n')
      .slice(0, text.startsWith('vigie signed\n') ? 2 : 1)
      .join(' / ')
  )
  for (const [purpose, of] of purposes) {
    const lines = of.map((text) => shortened(JSON.stringify(text), 600)).toSorted()
    recording.add('signed', purpose, { parts: new Map(), lines: lines.slice(0, 40), isShown: true })
  }
}

/** What is written in a case is as long as the numbers that its editor drew for itself. */
const ofAnyLength = /("update":)"‹\d+›"/g
/** Into how many scripts the way in was built. */
const ofBuild = /(‹asset›\.js sha384-‹hash›\n)+/g
