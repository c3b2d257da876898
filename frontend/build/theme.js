// The design system's colour and size variables for our theme, from theme/designsystemet.config.json.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postcss from 'postcss';

const ROOT = path.resolve(import.meta.dirname, '..');
const CLI = path.join(ROOT, 'node_modules/.bin/designsystemet');
const CONFIG = 'designsystemet.config.json';

export function theme() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'theme-'));
  try {
    fs.copyFileSync(path.join(ROOT, 'theme', CONFIG), path.join(folder, CONFIG));
    const run = (...args) => execFileSync(CLI, ['tokens', ...args], { cwd: folder, stdio: 'pipe' });
    run('create', '--config', CONFIG);
    run('build', '-t', 'design-tokens', '-o', 'build', '--clean');
    return withoutRepeatedLight(darkOnScreenOnly(fs.readFileSync(path.join(folder, 'build/nek.css'), 'utf8')));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

// Paper is white whatever the reader's screen is.
function darkOnScreenOnly(css) {
  const dark = '@media (prefers-color-scheme: dark)';
  if (!css.includes(dark)) throw new Error(`The theme has no "${dark}" to limit to screens.`);
  return css.replaceAll(dark, '@media screen and (prefers-color-scheme: dark)');
}

// Light is what :root has already.
function withoutRepeatedLight(css) {
  const root = postcss.parse(css);
  root.walkAtRules('media', (rule) => {
    if (rule.params === '(prefers-color-scheme: light)') rule.remove();
  });
  return root.toString();
}
