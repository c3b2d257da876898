// What Lighthouse says of a running site: `npm run lighthouse -- http://127.0.0.1:8000`. Fails below 100.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const RUNS = 5;
const GOAL = 100;
const CATEGORIES = { performance: 'Performance', accessibility: 'Accessibility', 'best-practices': 'Best practices', seo: 'SEO' };
const MANIFEST = createRequire(import.meta.url).resolve('lighthouse/package.json');
const PROGRAM = path.join(path.dirname(MANIFEST), 'cli/index.js');

const site = process.argv[2];
if (!site) throw new Error('Name the site: npm run lighthouse -- http://127.0.0.1:8000');

const rows = [];
for (const url of await pages()) rows.push(await row(url));
console.table(rows);
if (rows.some((each) => Object.values(CATEGORIES).some((name) => each[name] < GOAL))) process.exitCode = 1;

// A front page, a page of text, the list of news, and its newest item.
async function pages() {
  const feed = await (await fetch(new URL('/nb/aktuelt/feed.json', site))).json();
  const newest = new URL(feed.items[0].url).pathname;
  return ['/nb/', '/nb/oppdrag/', '/nb/aktuelt/', newest].map((address) => new URL(address, site).href);
}

async function row(url) {
  const reports = [];
  while (reports.length < RUNS) reports.push(await report(url));
  const middle = (value) => median(reports.map(value));
  const scores = Object.entries(CATEGORIES).map(([id, name]) => [name, Math.round(100 * middle((r) => r.categories[id].score))]);
  reports.forEach(explain);
  return {
    page: new URL(url).pathname,
    ...Object.fromEntries(scores),
    'FCP ms': Math.round(middle((r) => r.audits['first-contentful-paint'].numericValue)),
    'LCP ms': Math.round(middle((r) => r.audits['largest-contentful-paint'].numericValue)),
    'TBT ms': Math.round(middle((r) => r.audits['total-blocking-time'].numericValue)),
    CLS: middle((r) => r.audits['cumulative-layout-shift'].numericValue),
    'kB': Math.round(middle((r) => r.audits['total-byte-weight'].numericValue) / 100) / 10,
  };
}

// A run may break off where the machine is busy; a site that is at fault does so each time.
async function report(url, attempts = 3) {
  try {
    return await run(url);
  } catch (error) {
    if (attempts === 1) throw error;
    console.log(`${url}: once more, ${error.message}`);
    return report(url, attempts - 1);
  }
}

// In a browser of its own, with the settings of a telephone on a slow net that Lighthouse has by default.
async function run(url) {
  const running = promisify(execFile)(process.execPath, [
    PROGRAM, url, '--output=json', '--output-path=stdout', '--quiet', '--no-enable-error-reporting',
    '--chrome-flags=--headless=new --no-sandbox',
  ], { maxBuffer: 64 * 1024 ** 2 });
  const { stdout } = await running.catch(({ stderr, message }) => {
    throw new Error((stderr || message).trim().split('\n').at(-1));
  });
  return JSON.parse(stdout);
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

// What cost points, so that one need not open the report.
function explain({ requestedUrl, categories, audits }) {
  for (const { auditRefs } of Object.values(categories)) {
    for (const { id, weight } of auditRefs) {
      const { score, title, displayValue = '' } = audits[id];
      if (weight && score !== null && score < 0.9) console.log(`${requestedUrl}: ${id} ${score}: ${title} ${displayValue}`);
    }
  }
}
