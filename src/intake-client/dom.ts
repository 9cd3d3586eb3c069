import type { Make } from '../ui/intake/return/parts.ts'

type Attributes = Record<string, string | boolean | ((event: Event) => void)>

/** An element; text is never read as markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== false) element.setAttribute(name, value)
  }
  element.append(...children)
  return element
}

/** The same, for what is written once for her device and for the server (src/ui/intake/return/view.ts). */
export const element: Make<Node> = (tag, attributes, ...children) => h(tag as 'div', attributes, ...children)

export const all = <E extends HTMLElement>(root: ParentNode, selector: string): E[] => [
  ...root.querySelectorAll<E>(selector)
]

export function show(element: HTMLElement | null, visible: boolean): void {
  if (element) element.hidden = !visible
}
