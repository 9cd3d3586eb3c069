import { UndoManager, type Text } from 'yjs'
import { retype } from './record.ts'

/** What one officer types into a text in which others type as well. */
export interface Typing {
  type(after: string): void
  /** Takes back what she typed last, and nothing of what others did. */
  undo(): void
  redo(): void
  stop(): void
}

export function typingIn(text: Text): Typing {
  const hers = {}
  const manager = new UndoManager(text, { trackedOrigins: new Set([hers]) })
  return {
    type: (after) => retype(text, after, hers),
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    stop: () => manager.destroy()
  }
}

/** Whether she asks for it by the keys of her system; null: by none. */
export function askedByKeys({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (altKey || ctrlKey === metaKey) return null
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !shiftKey ? 'redo' : null
}
