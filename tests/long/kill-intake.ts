import { spawnSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { projectRoot } from '../../src/platform/project-root.ts'
import { openEpoch } from '../intake-office.ts'
import { allOpens } from './all-opens.ts'
import { startOwnIntake, type Process } from './own-intake.ts'
import { startSenders } from './senders.ts'

/**
 * npm run check:long: while sources send reports with scripts and without, files in parts, and additions under their
 * receipts, a process is killed twenty times with -9, at any moment; then all that was acknowledged opens.
 */
const kills = Number(process.argv[2] ?? 20)
const victims = {
  'the server': ({ title }: Process) => title.includes('src/server.ts'),
  'a backend of PostgreSQL': ({ title }: Process) => /^postgres: .*vigie_intake/.test(title),
  'the process that seals a form': ({ title }: Process) => title.includes('/seal-form.'),
  'PostgreSQL’s postmaster': ({ title }: Process) => /bin\/postgres /.test(title),
  'the checkpointer': ({ title }: Process) => /^postgres: .*checkpointer/.test(title),
  'the writer of the log': ({ title }: Process) => /^postgres: .*walwriter/.test(title),
  'a backend of the jobs': ({ title }: Process) => /^postgres: .*vigie_jobs/.test(title)
} satisfies Record<string, (process: Process) => boolean>

const intake = await startOwnIntake()
let failed = false
const check = (holds: boolean, sentence: string) => {
  console.log(`${holds ? 'ok ' : 'NOT'} ${sentence}`)
  failed ||= !holds
}
try {
  const epoch = await intake.beside(({ context: { db, config, today } }) =>
    openEpoch(db.owner, config.mandate, today())
  )
  const senders = startSenders(intake.origin)
  const back: number[] = []
  const names = Object.keys(victims) as (keyof typeof victims)[]
  for (let round = 0; round < kills; round++) {
    const name = names[round % names.length]!
    await wait(500 + Math.random() * 1500)
    await killOnce(victims[name])
    const killed = Date.now()
    const byItself = await comesBack(name)
    back.push(Date.now() - killed)
    const { submissions, forms, additions, parts } = senders.acknowledged
    console.log(
      `${String(round + 1).padStart(2)} kill -9 of ${name.padEnd(30)} ready after ${String(back.at(-1)).padStart(5)} ms${byItself ? '' : ', the server started again'}; acknowledged so far: ${submissions.length} reports, ${forms.length} forms, ${additions.length} additions, ${parts.length} parts`
    )
  }
  await wait(1000)
  await senders.stop()
  console.log(
    `Ready after a kill: median ${back.toSorted((a, b) => a - b)[back.length >> 1]} ms, longest ${Math.max(...back)} ms.`
  )
  for (const [holds, sentence] of await intake.beside(({ context }) =>
    allOpens({ db: context.db.owner, dataFolder: intake.dataFolder }, epoch, senders)
  ))
    check(holds, sentence)
  const verified = spawnSync(process.execPath, [`${projectRoot}/src/cli/main.ts`, 'log', 'verify'], {
    encoding: 'utf8'
  })
  check(verified.status === 0, `the log: ${verified.stdout.trim()}`)
} finally {
  await intake.stop()
}
process.exit(failed ? 1 : 0)

/** A process for a form lives for a second: it is waited for, and killed wherever it then is. */
async function killOnce(is: (process: Process) => boolean): Promise<void> {
  for (const until = Date.now() + 20_000; Date.now() < until; await wait(5)) {
    const found = intake.processes().filter(is)
    if (found.length > 0) {
      await wait(Math.random() * 200)
      const still = intake.processes().filter(is)
      const victim = still[Math.floor(Math.random() * still.length)]
      if (victim && isKilled(victim)) return
    }
  }
  throw new Error('What is to be killed was not there for twenty seconds.')
}

/** False where it ended by itself meanwhile. */
function isKilled({ pid }: Process): boolean {
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}

/** True where it came back of itself; else the server was started again, as a service manager would. */
async function comesBack(name: keyof typeof victims): Promise<boolean> {
  await wait(50)
  const patience = name === 'the server' ? 0 : 10_000
  for (const until = Date.now() + patience; Date.now() < until; await wait(50)) if (await intake.isReady()) return true
  await intake.startAgain()
  return false
}
