import { createHash } from 'node:crypto'
import { assetsPath } from '../web/intake-assets.ts'
import { isManifest, listed, manifestPath, type ScriptManifest } from '../web/script-manifest.ts'
import { faultsOfPage } from './read-page.ts'

export interface Served {
  scripts: number
  pages: number
  publicKey: string | null
  /** Each a sentence: what is served that should not be, or is not as it was published. */
  findings: string[]
}

export interface Expected {
  /** What this checkout built, by file name; null where it has built nothing. */
  files: Record<string, { integrity: string }> | null
  /** The key that signs the heads of the log, as kept from elsewhere, in base64. */
  publicKey?: string | undefined
  languages: readonly string[]
}

/** Reads the way in as anybody may, and compares it with what is published of it and with what was built here. */
export async function verifyServed(origin: string, expected: Expected, ask: typeof fetch = fetch): Promise<Served> {
  const manifest = await manifestOf(origin, ask)
  if (!manifest)
    return { scripts: 0, pages: 0, publicKey: null, findings: [`${manifestPath} is not there or cannot be read.`] }
  const findings: string[] = []
  if (!isManifest(manifest)) findings.push('The list of scripts is not signed by the key that it names.')
  if (expected.publicKey && expected.publicKey !== manifest.publicKey)
    findings.push(`The list of scripts is signed by ${manifest.publicKey}, not by the key that was given.`)
  if (expected.files) findings.push(...differences(manifest.scripts, listed(expected.files)))
  for (const { name, integrity } of manifest.scripts)
    findings.push(...(await faultsOfScript(origin, name, integrity, ask)))
  const scripts = new Map(manifest.scripts.map(({ name, integrity }) => [assetsPath + name, integrity]))
  let read = 0
  for (const path of expected.languages.flatMap((lang) => [`/${lang}`, ...pages.map((page) => `/${lang}/${page}`)])) {
    const answer = await ask(origin + path, { redirect: 'manual' })
    if (answer.status !== 200) {
      findings.push(`${path} is answered with ${answer.status}.`)
      continue
    }
    read++
    const faults = faultsOfPage(await answer.text(), answer.headers.get('content-security-policy') ?? '', scripts)
    findings.push(...faults.map((fault) => `${path}: ${fault}.`))
  }
  return { scripts: manifest.scripts.length, pages: read, publicKey: manifest.publicKey, findings }
}

/** The verdict. A key that the server itself names proves nothing: a false server names its own. */
export function judge({ findings }: Served, isKeyGiven: boolean): { isProven: boolean; sentence: string } {
  const count = findings.length
  if (count > 0)
    return {
      isProven: false,
      sentence: `${count} ${count === 1 ? 'difference' : 'differences'}: do not trust this intake.`
    }
  return isKeyGiven
    ? { isProven: true, sentence: 'All is as it is published.' }
    : {
        isProven: false,
        sentence:
          'This proves nothing yet: everything agrees with a list signed by a key that this server names itself, and a false server names its own. Get the key of the log’s heads from elsewhere (a copy of heads.json that somebody else kept, or the office by another way). Then give it with --key.'
      }
}

/** Those that run scripts, beside the one that stands before them. */
const pages = ['form', 'return', 'list']

async function manifestOf(origin: string, ask: typeof fetch): Promise<ScriptManifest | null> {
  const answer = await ask(origin + manifestPath)
  if (!answer.ok) return null
  const manifest = (await answer.json().catch(() => null)) as ScriptManifest | null
  const names = /^[\w.-]+\.js$/
  const isList =
    Array.isArray(manifest?.scripts) &&
    manifest.scripts.every(({ name, integrity }) => names.test(name) && integrity.startsWith('sha384-'))
  return isList ? manifest : null
}

async function faultsOfScript(origin: string, name: string, integrity: string, ask: typeof fetch): Promise<string[]> {
  const answer = await ask(origin + assetsPath + name)
  if (!answer.ok) return [`The script ${name} is answered with ${answer.status}.`]
  const found = `sha384-${createHash('sha384')
    .update(Buffer.from(await answer.arrayBuffer()))
    .digest('base64')}`
  return found === integrity ? [] : [`The script ${name} is served altered: its hash is ${found}, not ${integrity}.`]
}

function differences(published: ScriptManifest['scripts'], built: ScriptManifest['scripts']): string[] {
  const of = (scripts: ScriptManifest['scripts']) => new Map(scripts.map(({ name, integrity }) => [name, integrity]))
  const [there, here] = [of(published), of(built)]
  return [
    ...[...there]
      .filter(([name, hash]) => here.get(name) !== hash)
      .map(([name]) => `The published script ${name} is not what this checkout builds.`),
    ...[...here.keys()]
      .filter((name) => !there.has(name))
      .map((name) => `The script ${name}, which this checkout builds, is not published.`)
  ]
}
