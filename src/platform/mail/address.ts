/** An address that can be written to and stand in a header: no white space, no list, no second line. */
export const isAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>"(),:;\\\p{C}]+@[^\s@<>"(),:;\\\p{C}]+\.[^\s@<>"(),:;\\\p{C}.]+$/u.test(text)
