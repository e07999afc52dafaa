import { createCssVariablesTheme, createHighlighterCore, type LanguageInput, type ThemedToken } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';

const grammars: Record<string, LanguageInput> = {
  bash: () => import('shiki/langs/bash.mjs'),
  csharp: () => import('shiki/langs/csharp.mjs'),
  css: () => import('shiki/langs/css.mjs'),
  html: () => import('shiki/langs/html.mjs'),
  json: () => import('shiki/langs/json.mjs'),
  python: () => import('shiki/langs/python.mjs'),
  sql: () => import('shiki/langs/sql.mjs'),
  tsx: () => import('shiki/langs/tsx.mjs'),
  yaml: () => import('shiki/langs/yaml.mjs'),
};

const aliases: Record<string, string> = {
  'c#': 'csharp',
  cs: 'csharp',
  javascript: 'tsx',
  js: 'tsx',
  jsonc: 'json',
  jsx: 'tsx',
  py: 'python',
  sh: 'bash',
  shell: 'bash',
  ts: 'tsx',
  typescript: 'tsx',
  xml: 'html',
  yml: 'yaml',
};

const theme = createCssVariablesTheme({ name: 'tokens', variablePrefix: '--code-', fontStyle: false });

const highlighter = createHighlighterCore({
  themes: [theme],
  langs: [],
  engine: createJavaScriptRegexEngine({ forgiving: true }),
});

export async function highlight(code: string, language: string): Promise<ThemedToken[][] | null> {
  const name = language.toLowerCase();
  const lang = aliases[name] ?? name;
  const grammar = grammars[lang];
  if (!grammar) return null;

  const shiki = await highlighter;
  if (!shiki.getLoadedLanguages().includes(lang)) await shiki.loadLanguage(grammar);
  return shiki.codeToTokensBase(code, { lang, theme: 'tokens' });
}
