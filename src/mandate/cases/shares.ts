/** Of fewer cases a share says more than is known: one verdict would move it by a quarter and more. */
export const leastForShare = 5

/** Of the cases taken up those in which nobody was convicted, between 0 and 1; null where they are too few for a share. */
export const shareWithout = ({ cases, convicted }: { cases: number; convicted: number }): number | null =>
  cases < leastForShare ? null : (cases - convicted) / cases
