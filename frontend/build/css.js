// The visitors' stylesheet: gathered, freed of what no template uses, written for the browsers we promise.
import fs from 'node:fs';
import path from 'node:path';
import { bundle, Features, transform } from 'lightningcss';
import { fallbackFaces } from './fallback_fonts.js';
import { fontFaces } from './fonts.js';
import { iconFiles } from './icons.js';
import { theme } from './theme.js';
import { dropUnused, dropUnusedVariables } from './unused.js';

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
// What visitors load beside the rest on the pages of one room, and where its blocks stand.
const FOR_ROOMS = ['counties', 'feedback', 'handbook', 'mandate', 'news', 'partners', 'search'];

export function stylesheets() {
  prepare();
  const rooms = FOR_ROOMS.map((name) => [name, forRoom(name)]);
  const beside = rooms.map(([, css]) => css);
  return [...forVisitors(beside), ...rooms.map(([name, css]) => [`css/${name}.css`, minified(css)]), ...FOR_STAFF.map(forStaff)];
}

function prepare() {
  fs.mkdirSync(MADE, { recursive: true });
  fs.writeFileSync(path.join(MADE, 'theme.css'), theme());
  fs.writeFileSync(path.join(MADE, 'fonts.css'), fontFaces() + fallbackFaces());
}

function forStaff(name) {
  return [`css/${name}.css`, minified(gathered(`css/${name}/index.css`))];
}

function forRoom(name) {
  return dropUnusedVariables(gathered(`css/${name}/index.css`));
}

function forVisitors(beside) {
  const { css: whole, icons } = iconFiles(gathered('css/index.css'));
  const css = dropUnused(whole, beside);
  const used = [...icons].filter(([name]) => css.includes(name));
  return [['css/site.css', minified(css)], ...used.map(([name, svg]) => [`css/${name}`, svg])];
}

function gathered(file) {
  return bundle({ filename: path.join(ROOT, file), include: Features.Nesting }).code.toString();
}

// light-dark() is nowhere: the variables that would stand in for it are dead weight.
function minified(css) {
  const { code } = transform({ filename: 'a.css', code: Buffer.from(css), minify: true, targets, exclude: Features.LightDark });
  return Buffer.from(code);
}
