import { elevenDigits } from '../communications/communication.ts'

/**
 * What a filing is called, on its receipt and on the telephone: of its number, which is made of chance, so that it tells
 * nothing. Its digits leave no remainder by 97 and those of a letter leave one: neither is ever taken for the other.
 */
export const filingReference = (id: string): string => elevenDigits(id, 0)
