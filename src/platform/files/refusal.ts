/** Why a part is not taken; what tus answers with. The code is told in the reader's language by her page. */
export type RefusalCode =
  | 'upload-unknown'
  | 'upload-closed'
  | 'part-arrived'
  | 'part-altered'
  | 'part-beyond'
  | 'part-too-large'
  | 'more-than-declared'
  | 'bad-part-name'
  | 'no-space'

const statuses: Record<RefusalCode, number> = {
  'upload-unknown': 404,
  'upload-closed': 409,
  'part-arrived': 409,
  'part-altered': 460, // tus: the checksum does not match
  'part-beyond': 400,
  'part-too-large': 413,
  'more-than-declared': 413,
  'bad-part-name': 400,
  'no-space': 507
}

export class PartRefused extends Error {
  override name = 'PartRefused'
  readonly code: RefusalCode
  readonly status_code: number
  readonly body: string

  constructor(code: RefusalCode) {
    super(code)
    this.code = code
    this.status_code = statuses[code]
    this.body = JSON.stringify({ code })
  }
}
