// Takes out rules for markup that no template has, then animations and variables nothing reads.
import postcss from 'postcss';
import parser from 'postcss-selector-parser';
import { markup } from './markup.js';

// Pseudo-classes that match when one of the selectors in them does; what stands in :not() proves nothing.
const ONE_OF = [':is', ':where', ':has'];
// None of our languages is written from right to left.
const NEVER = [':dir(rtl)'];

export function dropUnused(css) {
  const root = postcss.parse(css);
  const names = markup();
  root.walkRules((rule) => {
    if (rule.parent.name?.endsWith('keyframes')) return;
    const selectors = parser((list) => prune(list, names)).processSync(rule.selector);
    if (selectors) rule.selector = selectors;
    else rule.remove();
  });
  inlineSettings(root);
  dropUnreadVariables(root);
  dropUnreadAnimations(root);
  return root.toString();
}

// Takes the selectors that cannot match out of a list.
function prune(list, names) {
  for (const selector of [...list.nodes]) {
    if (!selector.nodes.every((node) => canMatch(node, names))) selector.remove();
  }
  return list;
}

function canMatch(node, names) {
  switch (node.type) {
    case 'class': return names.classes.has(node.value);
    case 'id': return names.ids.has(node.value);
    case 'tag': return names.tags.has(node.value.toLowerCase());
    case 'attribute': return names.hasAttribute(node.attribute, node.value, node.operator);
    case 'pseudo': return !NEVER.includes(node.toString()) && (!ONE_OF.includes(node.value) || prune(node, names).length > 0);
    default: return true;
  }
}

// A component's setting (--dsc-…) that is set in one place only need not be a variable.
function inlineSettings(root) {
  const settings = new Map();
  root.walkDecls(/^--dsc-/, (declaration) => {
    settings.set(declaration.prop, [...(settings.get(declaration.prop) ?? []), declaration]);
  });
  for (const [name, [first, ...more]] of settings) {
    if (more.length) continue;
    const reading = new RegExp(`var\\(\\s*${name}\\s*\\)`, 'g');
    root.walkDecls((declaration) => {
      declaration.value = declaration.value.replace(reading, () => first.value);
    });
  }
}

function dropUnreadVariables(root) {
  for (let dropped = true; dropped;) {
    dropped = false;
    const read = namesIn(root, /./, /var\(\s*(--[\w-]+)/g);
    root.walkDecls(/^--/, (declaration) => {
      if (read.has(declaration.prop)) return;
      declaration.remove();
      dropped = true;
    });
  }
}

function dropUnreadAnimations(root) {
  const read = namesIn(root, /^(-webkit-)?animation(-name)?$/, /([\w-]+)/g);
  root.walkAtRules(/keyframes$/, (rule) => {
    if (!read.has(rule.params)) rule.remove();
  });
}

function namesIn(root, property, pattern) {
  const found = new Set();
  root.walkDecls(property, ({ value }) => {
    for (const [, name] of value.matchAll(pattern)) found.add(name);
  });
  return found;
}
