// Builds what visitors download from what stands in this folder; `--check` only compares.
import fs from 'node:fs';
import path from 'node:path';
import { stylesheets } from './build/css.js';
import { fontFiles } from './build/fonts.js';
import { licences } from './build/licences.js';

const STATIC = path.resolve(import.meta.dirname, '../static');
// Folders where every file is ours to make, so one we did not make is left from an earlier build.
const WHOLLY_BUILT = ['fonts', 'css/icons'];

const files = new Map([...(await fontFiles()), ...stylesheets(), ...licences()]);
const checking = process.argv.includes('--check');
const stale = [...changed(), ...leftOver()];

if (!checking) {
  write();
} else if (stale.length) {
  console.error(`static/ is not what frontend/ builds. Run "npm run build". Different: ${stale.join(', ')}`);
  process.exit(1);
}

function changed() {
  return [...files].filter(([name, bytes]) => !same(name, bytes)).map(([name]) => name);
}

function same(name, bytes) {
  const file = path.join(STATIC, name);
  return fs.existsSync(file) && fs.readFileSync(file).equals(bytes);
}

function leftOver() {
  return WHOLLY_BUILT.flatMap((folder) => list(folder)).filter((name) => !files.has(name));
}

function list(folder) {
  const full = path.join(STATIC, folder);
  return fs.existsSync(full) ? fs.readdirSync(full).map((name) => `${folder}/${name}`) : [];
}

function write() {
  for (const name of leftOver()) fs.rmSync(path.join(STATIC, name));
  for (const [name, bytes] of files) {
    const file = path.join(STATIC, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
  }
}
