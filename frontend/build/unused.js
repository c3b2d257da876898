// Takes out rules for markup that no template has, then colours, animations and variables nothing reads.
import postcss from 'postcss';
import parser from 'postcss-selector-parser';
import { markup } from './markup.js';

// Pseudo-classes that match when one of the selectors in them does; what stands in :not() proves nothing.
const ONE_OF = [':is', ':where', ':has'];
// What no page of ours has, though the elements are there.
const NEVER = [
  ':dir(rtl)', // all our languages are written from left to right
  ':disabled', // no form holds back what it shows
  ':not(ol, ul)', ':not(:only-child)', // breadcrumbs are a list and nothing beside it
  '::part(details-content)', // what unfolds is the browser's own element
  '[readonly]', // only staff have such a field
];
const VARIABLE = /var\(\s*(--[\w-]+)/g;

// `beside` are the stylesheets that some pages load too: what they read stays.
export function dropUnused(css, beside) {
  const root = postcss.parse(css);
  const names = markup();
  root.walkRules((rule) => {
    if (rule.parent.name?.endsWith('keyframes')) return;
    const selectors = parser((list) => prune(list, names)).processSync(rule.selector);
    if (selectors) rule.selector = selectors;
    else rule.remove();
  });
  inlineConstants(root);
  const readBeside = beside.flatMap((sheet) => [...variablesRead(postcss.parse(sheet))]);
  dropUnreadRoles(root, names.coloured, readBeside);
  dropUnreadVariables(root, readBeside);
  dropUnreadAnimations(root);
  return root.toString();
}

// For a stylesheet beside it: the measures as figures, and no variable that it does not read.
export function dropUnusedVariables(css) {
  const root = postcss.parse(css);
  inlineConstants(root);
  // What a block sets is for the page around it to read.
  const setsForOthers = new Set();
  root.walkDecls(/^--/, ({ prop, parent }) => parent.selector.startsWith(':root') || setsForOthers.add(prop));
  dropUnreadVariables(root, setsForOthers);
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
  if (NEVER.includes(node.toString().trim())) return false;
  switch (node.type) {
    case 'class': return names.classes.has(node.value);
    case 'id': return names.ids.has(node.value);
    case 'tag': return names.tags.has(node.value.toLowerCase());
    case 'attribute': return names.hasAttribute(node.attribute, node.value, node.operator);
    case 'pseudo': return !ONE_OF.includes(node.value) || prune(node, names).length > 0;
    default: return true;
  }
}

// What is set in one place only need not be a variable: a component's settings (--dsc-…), and what is the same everywhere.
function inlineConstants(root) {
  const places = new Map();
  root.walkDecls(/^--/, (declaration) => {
    places.set(declaration.prop, [...(places.get(declaration.prop) ?? []), declaration]);
  });
  for (const [name, [first, ...more]] of places) {
    if (more.length || !isConstant(first)) continue;
    const reading = new RegExp(`var\\(\\s*${name}\\s*\\)`, 'g');
    root.walkDecls((declaration) => {
      declaration.value = declaration.value.replace(reading, () => first.value);
    });
  }
}

// Not the sizes: their calculation is exact to the pixel only as long as it is the browser that makes it.
function isConstant({ prop, value, parent }) {
  if (prop.startsWith('--dsc-')) return true;
  const isUnconditional = parent.selector === ':root' && (parent.parent.type === 'root' || parent.parent.name === 'layer');
  return isUnconditional && !value.includes('var(') && !prop.startsWith('--ds-size');
}

// What has a colour of its own (data-color) needs of it what its components read: an alert has no button's colours.
function dropUnreadRoles(root, coloured, readBeside) {
  root.walkRules(/^\[data-color="?\w/, (rule) => {
    const [, colour] = rule.selector.match(/data-color="?(\w+)/);
    const elements = coloured.filter(({ colours }) => colours.includes(colour));
    const components = elements.map(({ classes }) => classes.filter((name) => name.startsWith('ds-')));
    if (components.some((names) => !names.length)) return; // around others, which may read it all
    const read = new Set([...rolesRead(root, components.flat()), ...readBeside]);
    rule.walkDecls(/^--ds-color-/, (declaration) => {
      if (!read.has(declaration.prop)) declaration.remove();
    });
  });
}

function rolesRead(root, components) {
  const rules = postcss.root();
  root.walkRules((rule) => {
    if (components.some((name) => rule.selector.includes(`.${name}`))) rules.append(rule.clone());
  });
  return variablesRead(rules);
}

function dropUnreadVariables(root, readBeside = []) {
  for (let dropped = true; dropped;) {
    dropped = false;
    const read = new Set([...variablesRead(root), ...readBeside]);
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

function variablesRead(root) {
  return namesIn(root, /./, VARIABLE);
}

function namesIn(root, property, pattern) {
  const found = new Set();
  root.walkDecls(property, ({ value }) => {
    for (const [, name] of value.matchAll(pattern)) found.add(name);
  });
  return found;
}
