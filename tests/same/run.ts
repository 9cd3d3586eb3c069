import { recordCalls } from './calls.ts'
import { compare, print } from './compare.ts'
import { recordFixedBytes } from './fixed-bytes.ts'
import { recordIntake } from './intake.ts'
import { recordLog } from './log.ts'
import { recordOffice } from './office.ts'
import { recordPublic } from './public.ts'
import { readRecording, Recording } from './recording.ts'
import { recordSigned } from './signed.ts'
import { startDemonstration } from './worlds.ts'

const recording = new Recording()
const began = performance.now()
const say = (what: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}`)

say('filling the demonstration')
const demonstration = await startDemonstration()
const { origins } = demonstration
try {
  recordLog('the demonstration', await demonstration.log(), recording)
  say('the public pages and files')
  await recordPublic(origins, recording)
  say('the office as its people see it')
  await recordOffice(demonstration, recording)
  say('the way in')
  await recordIntake(origins, await demonstration.who(), recording)
} finally {
  await demonstration.stop()
}
say('every call of the office by role')
const { calls, log } = await recordCalls(recording)
recordLog('the calls', log, recording)
recordSigned(process.env.VIGIE_SAME_SIGNED!, recording)
await recordFixedBytes(recording)

const addresses = ['public', 'office', 'intake'].reduce((sum, name) => sum + recording.sections.get(name)!.size, 0)
const [events, forms] = ['log', 'signed'].map((name) => recording.sections.get(name)!.size)
const told = `${addresses} addresses, ${calls} calls, ${events} kinds of events, ${forms} forms of what is signed`
if (process.argv.includes('--record'))
  say(`recorded: ${told}; ${(recording.write() / 1e6).toFixed(2)} MB in tests/same/recorded`)
else {
  const found = compare(readRecording(), recording.all())
  print(found)
  say(found.size === 0 ? `same: ${told}` : `not the same: ${found.size} differences`)
  process.exitCode = found.size === 0 ? 0 : 1
}
process.exit()
