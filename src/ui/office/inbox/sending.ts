/**
 * The id under which a form is sent: the same while the same is sent again, since its answer may have been lost on the
 * way and it is kept once. Other words are another decision: under the same id they would be taken for kept.
 */
export function sending() {
  let id = ''
  let of = ''
  return {
    idOf(said: object): string {
      const now = JSON.stringify(said)
      if (!id || now !== of) [id, of] = [crypto.randomUUID(), now]
      return id
    },
    /** Once it is known to be kept. */
    renew() {
      id = ''
    }
  }
}
