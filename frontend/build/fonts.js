// Schibsted Grotesk cut down to what Norwegian needs at once; other letters are fetched when a page has them.
// No italics: a title in a text would cost its page as much again as the font. Browsers slant the upright letters.
import fs from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';

const SOURCE = path.resolve(import.meta.dirname, '../node_modules/@fontsource-variable/schibsted-grotesk/files');

// ASCII without the signs of programming, Norwegian letters, the accents of Norwegian words, typographic signs.
const NORWEGIAN = characters(
  [[0x20, 0x5b], [0x5d, 0x5d], [0x5f, 0x5f], [0x61, 0x7a]],
  '\u00a0\u00adÆØÅæøåÉàéèêòóô§«»·–—‘’“”•…',
);
const LATIN_1 = characters([[0x20, 0x7e], [0xa0, 0xff]], 'ŒœŸ\u2009\u202f‚„†‡‰‹›⁄€™−←↑→↓');
const EXTENDED = characters([[0x100, 0x17f], [0x1e9e, 0x1e9e]]);

const FONTS = [
  { name: 'schibsted-grotesk', source: 'latin-wght-normal', letters: NORWEGIAN },
  { name: 'schibsted-grotesk-latin', source: 'latin-wght-normal', letters: without(LATIN_1, NORWEGIAN) },
  { name: 'schibsted-grotesk-extended', source: 'latin-ext-wght-normal', letters: without(EXTENDED, LATIN_1) },
];

const CUT = {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
  keepFeatures: ['kern'],
  noHinting: true,
  dropTables: ['STAT', 'gasp'],
};

export function fontFiles() {
  return Promise.all(FONTS.map(async ({ name, source, letters }) => {
    const whole = fs.readFileSync(path.join(SOURCE, `schibsted-grotesk-${source}.woff2`));
    return [`fonts/${name}.woff2`, await subsetFont(whole, letters.join(''), CUT)];
  }));
}

export function fontFaces() {
  return FONTS.map(({ name, letters }) => `@font-face {
  font-family: "Schibsted Grotesk";
  font-weight: 400 700;
  font-display: swap;
  src: url("../fonts/${name}.woff2") format("woff2");
  unicode-range: ${unicodeRange(letters)};
}
`).join('');
}

function characters(ranges, extra = '') {
  const spans = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
  return [...new Set([...spans.map((code) => String.fromCodePoint(code)), ...extra])];
}

function without(letters, others) {
  return letters.filter((letter) => !others.includes(letter));
}

function unicodeRange(letters) {
  const spans = [];
  for (const code of letters.map((letter) => letter.codePointAt(0)).sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else spans.push([code, code]);
  }
  const hex = (code) => code.toString(16).toUpperCase();
  return spans.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(', ');
}
