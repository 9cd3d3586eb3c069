// Loaded before the server by a test that goes on for weeks: its clock runs as it does, so many days later.
const later = Number(process.env.VIGIE_TEST_DAYS_ON ?? 0) * 86_400_000
const Here = globalThis.Date

globalThis.Date = class extends Here {
  /** @param {any[]} given */
  constructor(...given) {
    if (given.length === 0) super(Here.now() + later)
    // @ts-expect-error as many as were given
    else super(...given)
  }
  static now() {
    return Here.now() + later
  }
}
