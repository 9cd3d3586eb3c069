import { askForClearance } from '../../src/mandate/clearance/ask-for-clearance.ts'
import { listChains } from '../../src/mandate/clearance/offices.store.server.ts'
import { canonicalText, hashOfCanonical } from '../../src/mandate/drafts/draft-text.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openContext } from '../../src/open-context.ts'
import { sealCopies } from '../../src/ui/office/clearance/seal-copies.ts'
import { inventedDraft } from '../clearance.ts'

// What the editor's page does when an officer asks: an invented letter, sealed to the offices that clear it, and to nobody
// who could read it here. Given a guest of the office, by id, with the key that reaches her: that she speaks for a mandate
// elsewhere. Prints how it is called.
const [guest, recipient] = process.argv.slice(2)
const guests = guest && recipient ? [{ officer: guest, mandate: 'expression', recipient }] : []
const { context, close } = await openContext(readConfig(), { say: () => {} })
const db = context.db.office
const text = inventedDraft(['An invented person was taken from an invented house.', 'Nobody said why.'])
const canonical = canonicalText(text)
const chains = await listChains(db, ['defenders', 'torture'])
const offices = ['defenders', 'torture'].map((mandate) => chains.get(mandate)!.statements.at(-1)!.own.value)
const { id } = await context.db.owner
  .selectFrom('known.officer')
  .select('id')
  .where('mandate', '=', 'defenders')
  .executeTakeFirstOrThrow()
const today = context.today()
const asked = await askForClearance(
  {
    db,
    mandate: 'defenders',
    now: context.now(),
    today,
    actor: { id, role: 'rapporteur', mandate: 'defenders', trusted: true }
  },
  {
    kind: text.kind,
    addressees: text.addressees,
    mandates: ['torture', 'expression'],
    cutOff: today,
    hash: hashOfCanonical(canonical),
    invented: true,
    ...(await sealCopies(canonical, null, { offices, guests }))
  }
)
if (!asked.ok) throw new Error(JSON.stringify(asked.errors))
console.log(asked.value.slug)
await close()
