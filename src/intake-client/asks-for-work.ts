/** An office that asks for more and more is in trouble, and says what she can do. */
const most = 5

/** Whether work that was spent, or is too long ago, is to be done again: `times` says how often it was. */
export const asksForWork = ({ status }: Response, times: number): boolean => status === 428 && times < most
