import { listSealedOlder } from '#mandate/resealing/list-older.ts'
import { sealAnew } from '#mandate/resealing/seal-anew.ts'
import { openDatabase } from '#platform/db.ts'
import { sealAllAnew } from '../src/ui/office/seal-anew.ts'

// An officer's browser and the server's verb in one process of its own, which is killed where a story says so.
const { url, actor, today, desk, killAfter } = JSON.parse(process.argv[2]!)
const kill = () => process.kill(process.pid, 'SIGKILL')
let dies = false
const db = openDatabase({ url, role: 'vigie_office', max: 2 })
const at = {
  db,
  mandate: 'defenders',
  actor,
  now: new Date(`${today}T12:00:00Z`),
  today,
  where: { origin: '' },
  session: { id: '', way: '', createdAt: new Date(`${today}T12:00:00Z`) }
}
const result = await sealAllAnew(desk, {
  ask: async (path, input) => {
    if (path === 'resealing' && killAfter !== null && !dies) {
      dies = true
      setTimeout(kill, killAfter)
    }
    return (path === 'resealing' ? sealAnew(at, input) : listSealedOlder(at, input)) as never
  },
  stopped: () => false,
  onProgress: () => {}
})
if (!result.ok) throw new Error(JSON.stringify(result.errors))
// Where the rest took no longer than that.
if (killAfter !== null) await new Promise(() => {})
await db.destroy()
console.log('all is done')
