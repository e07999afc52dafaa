import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budgets = { login: 190_000, chat: 300_000 };
const out = new URL('../out/', import.meta.url);
const gzipped = (path) => gzipSync(readFileSync(new URL(path, out))).length;
const matches = (html, pattern) => [...html.matchAll(pattern)].map((match) => match[1]);

function firstLoad(route) {
  const page = `${route}.html`;
  const html = readFileSync(new URL(page, out), 'utf8');
  const scripts = matches(html.replace(/<script[^>]*noModule[^>]*>/gi, ''), /<script[^>]*\ssrc="\/([^"?]+)/g);
  const styles = matches(html, /<link[^>]*rel="stylesheet"[^>]*href="\/([^"?]+)/g);
  const total = (paths) => [...new Set(paths)].reduce((sum, path) => sum + gzipped(path), 0);
  return { html: gzipped(page), js: total(scripts), css: total(styles) };
}

if (!existsSync(out)) {
  console.error('There is no build to measure: run "npm run build" first.');
  process.exit(1);
}

for (const [route, budget] of Object.entries(budgets)) {
  const size = firstLoad(route);
  const total = size.html + size.js + size.css;
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const verdict = total > budget ? 'OVER' : 'ok';
  console.log(
    `/${route}: ${kilobytes(total)} of ${kilobytes(budget)} ${verdict}`,
    `(html ${kilobytes(size.html)}, js ${kilobytes(size.js)}, css ${kilobytes(size.css)})`,
  );
  if (total > budget) process.exitCode = 1;
}
