// Makes the pictures that are not drawn by hand, with Chromium (CHROMIUM names another one): `npm run images`.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ico } from './build/ico.js';
import { shareCard } from './build/share_card.js';

const STATIC = path.resolve(import.meta.dirname, '../static');
const CHROMIUM = process.env.CHROMIUM ?? 'chromium';
const FOLDER = fs.mkdtempSync(path.join(os.tmpdir(), 'images-'));

const mark = fs.readFileSync(path.join(STATIC, 'img/mark.svg'), 'utf8');
const favicon = fs.readFileSync(path.join(STATIC, 'img/favicon.svg'), 'utf8');
const font = fs.readFileSync(path.join(STATIC, 'fonts/schibsted-grotesk.woff2'));

// Telephones cut their own shape out of a full square; a mask may take a fifth off each side.
const square = mark.replace('rx="10"', '');
const safe = square
  .replace('viewBox="0 0 48 48"', 'viewBox="-6.5 -9.5 64 64"')
  .replace('<rect width="48" height="48"', '<rect x="-16" y="-16" width="80" height="80"');

save('favicon.ico', ico([16, 32, 48].map((size) => ({ size, png: icon(favicon, size) }))));
save('img/apple-touch-icon.png', icon(square, 180));
save('img/icon-192.png', icon(mark, 192));
save('img/icon-512.png', icon(mark, 512));
save('img/icon-maskable-512.png', icon(safe, 512));
save('img/share.png', photograph(shareCard('nb', 'Nasjonal enhet for karriere\u00adveiledning', mark, font), 1200, 630));
save('img/share-nn.png', photograph(shareCard('nn', 'Nasjonal eining for karriere\u00adrettleiing', mark, font), 1200, 630));
save('img/share-en.png', photograph(shareCard('en', 'National Unit for Career Guidance', mark, font), 1200, 630));
fs.rmSync(FOLDER, { recursive: true });

function save(name, bytes) {
  fs.writeFileSync(path.join(STATIC, name), bytes);
}

function icon(svg, size) {
  return photograph(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`, size, size);
}

function photograph(html, width, height) {
  const page = path.join(FOLDER, 'page.html');
  const picture = path.join(FOLDER, 'picture.png');
  fs.writeFileSync(page, `<!DOCTYPE html><meta charset="utf-8">${html}`);
  execFileSync(CHROMIUM, [
    '--headless', '--no-sandbox', '--hide-scrollbars', '--force-device-scale-factor=1', '--default-background-color=00000000',
    '--virtual-time-budget=2000', `--user-data-dir=${FOLDER}/profile`, `--window-size=${width},${height}`, `--screenshot=${picture}`, `file://${page}`,
  ], { stdio: 'ignore' });
  return fs.readFileSync(picture);
}
