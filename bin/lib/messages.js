import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { alone } from './alone.js'
import { fail, root, runTypeScript } from './run.js'

const stamp = `${root}/node_modules/.cache/vigie-messages`

/** Compiles the message catalogues when they have changed: the command line and tests speak with them too. */
export async function ensureMessages() {
  if (!areCompiled()) await alone(compileMessages).catch(({ message }) => fail(message))
}

const areCompiled = (sources = digestMessages()) =>
  existsSync(`${root}/src/paraglide/tables.js`) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources

/** For whoever is alone at it. Throws where a catalogue can't be read. */
export async function compileMessages() {
  const sources = digestMessages()
  if (areCompiled(sources)) return
  let output = ''
  const code = await runTypeScript('bin/lib/compile-messages.ts', [], {
    quiet: true,
    onOutput: (text) => (output += text)
  })
  if (code !== 0)
    throw new Error(`${output}\nThe messages of src/messages could not be compiled: what was said is above.`)
  mkdirSync(`${root}/node_modules/.cache`, { recursive: true })
  writeFileSync(stamp, sources)
}

function digestMessages() {
  const hash = createHash('sha256')
  const files = readdirSync(`${root}/src/messages`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
  for (const name of files) hash.update(`${name}\0`).update(readFileSync(`${root}/src/messages/${name}`))
  return hash
    .update(readFileSync(`${root}/project.inlang/settings.json`))
    .update(readFileSync(`${root}/src/messages/registry.js`))
    .update(readFileSync(`${root}/bin/lib/compile-messages.ts`))
    .digest('hex')
}
