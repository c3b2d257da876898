// Fonts readers have already, in Schibsted Grotesk's measure, so that nothing jumps when it arrives.

// Units per em of Schibsted Grotesk, and what its lines take of them.
const EM = 2048;
const [ASCENT, DESCENT] = [2000, 528];

// How much narrower each is in a page of Norwegian text (text-rendering: geometricPrecision), in per cent.
// Of those a reader has, the last counts.
const FALLBACKS = [
  { weights: '400 499', fonts: ['Roboto'], width: 104.4 },
  { weights: '500 599', fonts: ['Roboto'], width: 107.3 },
  { weights: '600 700', fonts: ['Roboto Bold'], width: 107.3 },
  { weights: '400 499', fonts: ['Arial', 'Liberation Sans'], width: 103.6 },
  { weights: '500 599', fonts: ['Arial', 'Liberation Sans'], width: 106.8 },
  { weights: '600 700', fonts: ['Arial Bold', 'Liberation Sans Bold'], width: 100.8 },
];

export function fallbackFaces() {
  return FALLBACKS.map(({ weights, fonts, width }) => `@font-face {
  font-family: "Schibsted Grotesk fallback";
  font-weight: ${weights};
  src: ${fonts.map((name) => `local("${name}")`).join(', ')};
  size-adjust: ${width}%;
  ascent-override: ${share(ASCENT, width)}%;
  descent-override: ${share(DESCENT, width)}%;
  line-gap-override: 0%;
}
`).join('');
}

function share(units, width) {
  return ((units / EM / width) * 1e4).toFixed(1);
}
