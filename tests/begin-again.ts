import { randomUUID } from 'node:crypto'
import { Secret } from 'otpauth'
import { beginAgain } from '#mandate/people/begin-again.ts'
import { readInvitation } from '#mandate/people/read-invitation.ts'
import type { OfficerSecrets } from '#mandate/people/read-office.ts'
import type { Result } from '#mandate/result.ts'
import { fromBase64url, randomBytes, toBase64url, utf8 } from '#platform/sealing/bytes.ts'
import { sealUnderPassphrase } from '#platform/sealing/seal-under.ts'
import { signingKeyFromSeed } from '#platform/sealing/signing.ts'
import { recipientOf } from '#platform/sealing/identity.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { makeBeginning } from '../src/ui/office/make-beginning.ts'
import { openWithSheet, type OpenedBySheet } from '../src/ui/office/open-with-sheet.ts'
import { codeAt, passphrase, type Officer } from './enrolment.ts'
import { must } from './office-desk.ts'
import type { officeOfPeople } from './officers.ts'
import { proofOf } from './sign-in-proof.ts'

type OfficeOfPeople = Awaited<ReturnType<typeof officeOfPeople>>

/** What the browser of who opens a link to begin again finds with a sheet; refused with a wrong one. */
export async function opensWith(office: OfficeOfPeople, token: string, secret: string): Promise<Result<OpenedBySheet>> {
  const { beginning } = must(await readInvitation(office.door(), { token }))
  return openWithSheet(beginning!, secret)
}

/** All that her browser sends, by passphrase, and who she is then. */
export async function beginning(office: OfficeOfPeople, token: string, name: string, opened: OpenedBySheet) {
  const { now, today } = office.door()
  const salt = randomBytes(16)
  const totpSecret = new Secret({ size: 20 }).base32
  const sealed = async (secrets: OfficerSecrets) => ({
    way: {
      kind: 'passphrase',
      proofSalt: toBase64url(salt),
      proof: proofOf(passphrase, salt),
      totpSecret,
      totpCode: codeAt(totpSecret, now)
    },
    label: 'passphrase',
    sealedSecret: toBase64url(await sealUnderPassphrase(utf8(JSON.stringify(secrets)), passphrase, 10))
  })
  const who = { id: randomUUID(), token, office: null, mandate: 'defenders', role: 'case-officer', name, lang: 'en' }
  const { input, secrets } = await makeBeginning({ ...who, device: '', today }, { kind: 'passphrase', sealed }, opened)
  const sent = input as { card: { value: OfficerCard } } & Record<string, never>
  const officer: Omit<Officer, 'token'> = {
    card: sent.card.value,
    identity: { secret: secrets.identity, recipient: await recipientOf(secrets.identity) },
    signing: signingKeyFromSeed(fromBase64url(secrets.signing)),
    totpSecret,
    secrets,
    name
  }
  return { input: sent, officer }
}

export async function beginsAgain(
  office: OfficeOfPeople,
  token: string,
  name: string,
  secret: string
): Promise<Officer> {
  const { input, officer } = await beginning(office, token, name, must(await opensWith(office, token, secret)))
  return { ...officer, token: must(await beginAgain(office.door(), input)).token }
}
