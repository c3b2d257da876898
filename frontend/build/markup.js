// The elements, classes, ids and attributes our templates can put on a page.
import fs from 'node:fs';
import path from 'node:path';

const TEMPLATES = path.resolve(import.meta.dirname, '../../templates');
// What an editor's rich text may hold (pages/rich_text.py).
const RICH_TEXT = ['h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'blockquote', 'br', 'a', 'strong', 'em', 'cite', 'q', 'abbr', 'span'];
// Values a template writes from a variable, and what a browser or the CMS adds by itself.
const WRITTEN_LATER = { 'data-color': ['info', 'success', 'warning', 'danger'], open: [''] };
const ADDED_LATER = ['template'];

const TEMPLATE_CODE = /\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}/gs;
const START_TAG = /<([a-z][\w-]*)((?:[^>"]|"[^"]*")*)>/gi;
const ATTRIBUTE = /([\w-]+)(?:="([^"]*)")?/g;

export function markup() {
  const tags = new Set([...RICH_TEXT, ...ADDED_LATER]);
  const attributes = new Map(Object.entries(WRITTEN_LATER).map(([name, values]) => [name, new Set(values)]));
  const coloured = [];
  for (const [, tag, rest] of source().replace(TEMPLATE_CODE, ' ').matchAll(START_TAG)) {
    tags.add(tag.toLowerCase());
    const own = attributesOf(rest);
    for (const [name, words] of own) {
      if (!attributes.has(name)) attributes.set(name, new Set());
      for (const word of words) attributes.get(name).add(word);
    }
    if (own.has('data-color')) coloured.push({ colours: colours(own), classes: own.get('class') ?? [] });
  }
  return {
    tags,
    coloured,
    classes: attributes.get('class') ?? new Set(),
    ids: attributes.get('id') ?? new Set(),
    hasAttribute: (name, value, operator) => attributes.has(name) && (operator !== '=' || attributes.get(name).has(value)),
  };
}

function attributesOf(tag) {
  return new Map([...tag.matchAll(ATTRIBUTE)].map(([, name, value = '']) => [name, value.trim().split(/\s+/)]));
}

function colours(attributes) {
  return attributes.get('data-color').flatMap((colour) => colour || WRITTEN_LATER['data-color']);
}

function source() {
  const files = fs.readdirSync(TEMPLATES, { recursive: true }).filter((name) => name.endsWith('.html'));
  return files.sort().map((name) => fs.readFileSync(path.join(TEMPLATES, name), 'utf8')).join('\n');
}
