import { z } from 'zod'
import { needed } from '../communications/fields.ts'
import { personName } from '../corner/schemas.ts'
import { partnerKinds } from '../entries/partner-kinds.ts'
import { languages } from '../languages.ts'

const uuid = z.uuid({ error: 'wrong-type' })
const left = (value: unknown) => (value === '' ? undefined : value)

export const invitePartnerInput = z.strictObject({
  state: needed(300),
  kind: z.enum(partnerKinds),
  name: personName,
  status: z.preprocess(left, z.enum(['A', 'B']).optional()),
  lang: z.enum(languages),
  /** By what whoever comes signs in; as the partner itself where nothing is said. */
  person: z.preprocess(left, personName.optional())
})
export const revokePartnerInput = z.union([z.strictObject({ person: uuid }), z.strictObject({ signOut: uuid })])

export const bringInput = z.strictObject({
  id: uuid,
  kind: z.string().max(60),
  /** Whether its name stands beside it in public, or only what kind of body it is. */
  named: z.boolean(),
  body: z.record(z.string(), z.unknown())
})
/** Of its own, for whatever is done with it. */
export const ownEntryInput = z.strictObject({ entry: uuid })
