/**
 * For an attachment on what was opened from a list: where the two stand one under the other, the page goes to it.
 * `_opened` is what it shows: another one is gone to anew.
 */
export const intoView = (_opened: unknown) => (element: Element) => {
  if (matchMedia('(width < 60rem)').matches) element.scrollIntoView()
}
