import * as Y from 'yjs'
import { allTexts } from './record.ts'

/**
 * What she wrote that the case did not take any more: of each text that is another now than what is kept, how it stands
 * with her. As one note it can go to the case of which that one became part.
 * @param kept all that the server has of the document
 */
export function notTaken(hers: Y.Doc, kept: Y.Doc): string {
  const before = allTexts(kept)
  return [...allTexts(hers)]
    .filter(([name, text]) => text !== (before.get(name) ?? '') && text.trim() !== '')
    .map(([, text]) => text)
    .join('\n\n')
}
