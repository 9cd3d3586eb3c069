/** Chinese in simplified characters, as official texts have it; other text as it is. The tables are loaded when they are first needed. */
export async function simplified(text: string): Promise<string> {
  if (!/\p{Script=Han}/u.test(text)) return text
  convert ??= import('opencc-js/t2cn').then(({ Converter }) => Converter({ from: 't', to: 'cn' }))
  return (await convert)(text)
}

let convert: Promise<(text: string) => string> | null = null
