/** Why a file is not sent; the page has a sentence for each. */
export type SendRefusal =
  | 'empty-file'
  | 'file-too-large'
  | 'file-changed'
  | 'no-space'
  | 'upload-closed'
  | 'upload-refused'

export class SendRefused extends Error {
  override name = 'SendRefused'
  readonly code: SendRefusal

  constructor(code: SendRefusal) {
    super(code)
    this.code = code
  }
}
