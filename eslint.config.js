import svelte from 'eslint-plugin-svelte'
import parser from 'svelte-eslint-parser'

// One rule: no component writes raw HTML. The rest is oxlint's; svelte-check knows the types.
// The script of a component is not read here (it is TypeScript), only its template.
const noScript = {
  parseForESLint: (code) => {
    // The parser tries a component's type parameters as `void function<T>`; if that fails, it leaves them out.
    if (code.startsWith('void function<')) throw new SyntaxError('no type parameters')
    const ast = { type: 'Program', body: [], comments: [], tokens: [], sourceType: 'module' }
    return { ast: { ...ast, range: [0, code.length], loc: whole(code) }, visitorKeys: { Program: ['body'] } }
  }
}

function whole(code) {
  const lines = code.split('\n')
  return { start: { line: 1, column: 0 }, end: { line: lines.length, column: lines.at(-1).length } }
}

export default [
  { ignores: ['src/paraglide/**', 'build/**'] },
  {
    files: ['**/*.svelte'],
    plugins: { svelte },
    languageOptions: { parser, parserOptions: { parser: noScript } },
    rules: { 'svelte/no-at-html-tags': 'error' }
  }
]
