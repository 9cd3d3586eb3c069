import { exportSealed } from '#mandate/recovery/export-sealed.ts'
import { openOffice, type OfficeOpened } from '../src/opener/archive/open-office.ts'
import { must } from './office-desk.ts'
import type { officeOfPeople } from './officers.ts'

/** All that is sealed, written out as it is kept now, and opened with a recovery sheet. */
export async function openedBySheet(
  { house, door }: Pick<Awaited<ReturnType<typeof officeOfPeople>>, 'house' | 'door'>,
  secret: string
): Promise<OfficeOpened> {
  const parts = new Map<string, Uint8Array>()
  const { now, today } = door()
  const operator = { id: 'somebody', role: 'operator' as const, mandate: null }
  must(
    await exportSealed(
      { db: house.db.owner, mandate: 'defenders', actor: operator, now, today },
      {
        add: async (name, bytes) => void parts.set(name, bytes),
        addStream: async () => {},
        readPart: async () => null,
        progress: () => {}
      }
    )
  )
  let start = 0
  const entries = new Map(
    [...parts].map(([name, { length: size }]) => [name, { name, start: (start += size) - size, size }])
  )
  const head = JSON.parse(Buffer.from(parts.get('vigie-sealed-export.json')!).toString()) as never
  const file = new Blob([...parts.values()] as BlobPart[])
  return openOffice({ file, head, entries, end: null, fault: null }, secret)
}
