import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { alone } from './alone.js'
import { compileMessages } from './messages.js'
import { fail, root, runTool } from './run.js'

const stamp = `${root}/build/.vigie-sources`

/** Builds the site when what it is made of has changed since the last build. */
export async function ensureBuilt() {
  if (!isBuilt()) await alone(build)
}

const isBuilt = (sources = digestSources()) => existsSync(stamp) && readFileSync(stamp, 'utf8') === sources

async function build() {
  const sources = digestSources()
  if (isBuilt(sources)) return
  console.log('Building the site…')
  rmSync(stamp, { force: true })
  await compileMessages().catch(({ message }) => fail(message))
  // SvelteKit empties build/, so the others come after it.
  await viteBuild('vite.config.ts')
  await Promise.all(otherConfigs.map(viteBuild))
  writeFileSync(stamp, sources)
}

const otherConfigs = ['vite.intake.config.ts', 'vite.opener.config.ts', 'vite.sealing.config.ts']

async function viteBuild(config) {
  let output = ''
  const onOutput = (text) => (output += text)
  const args = ['build', '--config', config, '--logLevel', 'warn']
  if ((await runTool('vite/bin/vite.js', args, { onOutput, quiet: true })) === 0) return
  fail(`${output.slice(Math.max(0, output.indexOf('error during build')))}\nThe build failed: what it says is above.`)
}

/** Of all that the site is made of. */
export function digestSources() {
  const hash = createHash('sha256')
  for (const path of [
    ...files('src'),
    ...files('static'),
    ...files('project.inlang'),
    // The office's pages know names of mandates and States from it.
    ...files('reference'),
    'vite.config.ts',
    ...otherConfigs,
    'bin/lib/catalogue-by-language.js',
    'bin/lib/compile-messages.ts',
    'bin/lib/describe-assets.js',
    'bin/lib/one-file.js',
    'package-lock.json'
  ]) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(`${root}/${path}`))
      .update('\0')
  }
  return hash.digest('hex')
}

// What the build writes itself (paraglide, the plugin's cache) and tests do not count.
function files(folder) {
  if (!existsSync(`${root}/${folder}`)) return []
  return readdirSync(`${root}/${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.ts$|^\./.test(entry.name))
    .map((entry) => `${(entry.parentPath ?? entry.path).slice(root.length + 1)}/${entry.name}`)
    .filter(
      (path) =>
        !path.startsWith('src/paraglide/') &&
        !path.startsWith('project.inlang/cache/') &&
        path !== 'project.inlang/README.md'
    )
    .sort()
}
