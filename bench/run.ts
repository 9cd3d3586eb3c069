import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'

/** npm run bench [name ...] -- [options]: all of these in turn, or those named; the options go to each. */
const benches = [
  'start',
  'imports',
  'recommendations',
  'defenders',
  'cross-tabulation',
  'search',
  'pages',
  'upload',
  'intake',
  'sealing',
  'without-scripts',
  'inbox',
  'queue',
  'alike',
  'documents',
  'mail',
  'rewriting',
  'names',
  'cases'
]

// npm takes the -- itself away.
const given = process.argv.slice(2)
const first = given.findIndex((one) => one.startsWith('--'))
const named = first < 0 ? given : given.slice(0, first)
const options = first < 0 ? [] : given.slice(first).filter((one) => one !== '--')
const unknown = named.filter((name) => !benches.includes(name))
if (unknown.length > 0) {
  console.error(`There is no bench named ${unknown.join(', ')}: choose from ${benches.join(', ')}.`)
  process.exit(2)
}
for (const name of named.length > 0 ? named : benches) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(process.execPath, [join(projectRoot, `bench/${name}.ts`), ...options], {
    stdio: 'inherit'
  })
  if (status !== 0) process.exitCode = 1
}
