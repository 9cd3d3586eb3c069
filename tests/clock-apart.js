// Loaded before a process whose clock is to be apart: it runs as it does, by so many milliseconds later or earlier.
const apart = Number(process.env.VIGIE_TEST_CLOCK ?? 0)
const RealDate = globalThis.Date

globalThis.Date = class extends RealDate {
  /** @param {any[]} given */
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + apart)
    // @ts-expect-error as many as were given
    else super(...given)
  }
  static now() {
    return RealDate.now() + apart
  }
}
