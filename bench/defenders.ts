import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { speaksOfDefenders } from '#mandate/recommendations/speaks-of-defenders.ts'
import { projectRoot } from '#platform/project-root.ts'

/**
 * Which recommendations speak of defenders, beside what UPR Info marked by hand: the words were chosen on every second
 * marked row and as many unmarked ones, and are measured here on the others. --data says in which folder the file is.
 */
const least = { recall: 0.95, precision: 0.9 }
const at = process.argv.indexOf('--data')
const folder = at < 0 ? resolve(projectRoot, '../shared/data') : resolve(process.argv[at + 1]!)
const file = join(folder, 'upr-recommendations.csv')
if (!existsSync(file)) {
  console.error(`There is no ${file}: --data FOLDER says where it is.`)
  process.exit(2)
}

interface Row {
  hrd: string
  text: string
}
const rows = parse<Row>(readFileSync(file), { columns: true, bom: true })
const marked = rows.filter(({ hrd }) => hrd === '1')
const unmarked = rows.filter(({ hrd }) => hrd !== '1')
let isHeld = true
for (const [half, of] of ['measured', 'chosen'].entries()) {
  const some = marked.filter((_, place) => place % 2 === half)
  const step = Math.floor(unmarked.length / some.length)
  const others = unmarked.filter((_, place) => place % step === half).slice(0, some.length)
  const found = some.filter(({ text }) => speaksOfDefenders(text)).length
  const wrong = others.filter(({ text }) => speaksOfDefenders(text)).length
  const beyond = unmarked.filter(({ text }, place) => place % 2 === half && speaksOfDefenders(text)).length
  const [recall, precision] = [found / some.length, found / (found + wrong)]
  if (of === 'measured') isHeld = recall >= least.recall && precision >= least.precision
  console.log(
    `${of}: ${some.length} marked, ${others.length} not; recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}; ` +
      `${beyond} of all unmarked rows of this half speak of defenders by these words`
  )
}
console.log(
  `goal on the measured half: recall ${least.recall}, precision ${least.precision}: ${isHeld ? 'held' : 'missed'}`
)
if (!isHeld) process.exitCode = 1
