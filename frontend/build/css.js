// The visitors' one stylesheet: gathered, freed of what no template uses, written for the browsers we promise.
import fs from 'node:fs';
import path from 'node:path';
import { bundle, Features, transform } from 'lightningcss';
import { fallbackFaces } from './fallback_fonts.js';
import { fontFaces } from './fonts.js';
import { iconFiles } from './icons.js';
import { theme } from './theme.js';
import { dropUnused } from './unused.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const MADE = path.join(ROOT, '.build');

const version = (major) => major << 16;
const targets = {
  chrome: version(107),
  firefox: version(115),
  safari: version(16),
  ios_saf: version(16),
};

// What only staff load: laid over upstream's classes, which no template of ours would show to be used.
const FOR_STAFF = ['admin', 'editing'];
// What visitors load on one page beside the rest.
const FOR_ONE_PAGE = ['feedback', 'search'];

export function stylesheets() {
  prepare();
  return [...forVisitors(), ...[...FOR_STAFF, ...FOR_ONE_PAGE].map(byItself)];
}

function prepare() {
  fs.mkdirSync(MADE, { recursive: true });
  fs.writeFileSync(path.join(MADE, 'theme.css'), theme());
  fs.writeFileSync(path.join(MADE, 'fonts.css'), fontFaces() + fallbackFaces());
}

function byItself(name) {
  const filename = path.join(ROOT, `css/${name}/index.css`);
  const { code } = bundle({ filename, minify: true, targets, exclude: Features.LightDark });
  return [`css/${name}.css`, Buffer.from(code)];
}

function forVisitors() {
  const gathered = bundle({ filename: path.join(ROOT, 'css/index.css'), include: Features.Nesting }).code.toString();
  const { css: whole, icons } = iconFiles(gathered);
  const css = dropUnused(whole);
  // light-dark() is nowhere: the variables that would stand in for it are dead weight.
  const { code } = transform({ filename: 'site.css', code: Buffer.from(css), minify: true, targets, exclude: Features.LightDark });
  const used = [...icons].filter(([name]) => css.includes(name));
  return [['css/site.css', Buffer.from(code)], ...used.map(([name, svg]) => [`css/${name}`, svg])];
}
