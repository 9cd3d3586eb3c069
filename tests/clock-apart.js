// Loaded before a process whose clock is to be apart: it runs as it does, by so many milliseconds later or earlier.
const apart = Number(process.env.VIGIE_TEST_CLOCK ?? 0)
const Here = globalThis.Date

globalThis.Date = class extends Here {
  /** @param {any[]} given */
  constructor(...given) {
    if (given.length === 0) super(Here.now() + apart)
    // @ts-expect-error as many as were given
    else super(...given)
  }
  static now() {
    return Here.now() + apart
  }
}
