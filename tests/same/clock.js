// Loaded before every process of the comparison: its clock runs as it does, from the moment that the comparison names.
const apart = Number(process.env.VIGIE_SAME_CLOCK ?? 0)
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
