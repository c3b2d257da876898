// Suggestions below the search field while somebody types: WAI-ARIA's combobox with a list that is
// chosen from by hand. Without this script the form is a form.

const PAUSE = 180; // milliseconds without a new letter
const FEWEST = 2; // letters
const input = document.querySelector("input[data-completions]");
const list = document.createElement("ul");
const said = document.createElement("p");
let active = null;
let request = null;
let timer = 0;

function isOpen() {
  return !list.hidden;
}

function close() {
  clearTimeout(timer);
  request?.abort();
  mark(null);
  list.hidden = true;
  said.textContent = "";
  input.setAttribute("aria-expanded", "false");
}

function mark(option) {
  active?.setAttribute("aria-selected", "false");
  active = option;
  if (!option) return input.removeAttribute("aria-activedescendant");
  option.setAttribute("aria-selected", "true");
  option.scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", option.id);
}

// The next or the one before; round from the last to the first.
function move(step) {
  const at = active ? [...list.children].indexOf(active) + step : Math.min(step, 0);
  mark(list.children.item((at + list.children.length) % list.children.length));
}

function made({ text, url = "", kind = "", lang = "" }, number) {
  const option = document.createElement("li");
  const words = option.appendChild(document.createElement("span"));
  option.id = `completion-${number}`;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  words.textContent = text;
  if (lang && lang !== document.documentElement.lang) words.lang = lang;
  if (kind) option.appendChild(document.createElement("small")).textContent = kind;
  option.dataset.url = url;
  return option;
}

function show({ words, titles }) {
  const options = [
    ...words.map((text) => ({ text })),
    ...titles.map(({ title, url, kind, language }) => ({ text: title, url, kind: input.dataset[kind], lang: language })),
  ];
  close();
  if (!options.length || document.activeElement !== input) return;
  list.replaceChildren(...options.map(made));
  list.hidden = false;
  input.setAttribute("aria-expanded", "true");
  const { one, many } = input.dataset;
  said.textContent = options.length === 1 ? one : many.replace("{number}", options.length);
}

async function ask() {
  const text = input.value.trimStart();
  if (text.trim().length < FEWEST) return close();
  request?.abort();
  const { signal } = (request = new AbortController());
  try {
    const answer = await fetch(input.dataset.completions + encodeURIComponent(text), { signal });
    const found = answer.ok ? await answer.json() : { words: [], titles: [] };
    if (!signal.aborted) show(found);
  } catch {
    if (!signal.aborted) close();
  }
}

function choose({ dataset, firstChild }) {
  close();
  if (dataset.url) return location.assign(dataset.url);
  input.value = firstChild.textContent;
  input.form.requestSubmit();
}

// What was asked before is outdated. Letters that are still being put together are no word yet.
function typed({ isComposing }) {
  clearTimeout(timer);
  request?.abort();
  if (!isComposing) timer = setTimeout(ask, PAUSE);
}

const KEYS = {
  ArrowDown: () => (isOpen() ? move(1) : ask()),
  ArrowUp: ({ altKey }) => (altKey ? close() : isOpen() && move(-1)),
  Escape: () => (isOpen() ? close() : (input.value = "")),
  Enter: () => (active ? choose(active) : false),
};

// Home and End are the field's own, and leave the list.
function pressed(event) {
  if (event.isComposing || event.keyCode === 229) return;
  if (/^(Home|End)$/.test(event.key)) mark(null);
  if (KEYS[event.key] && KEYS[event.key](event) !== false) event.preventDefault();
}

function start() {
  list.id = "completions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.label);
  said.setAttribute("role", "status");
  input.type = "text"; // HTML gives fields for searching no such role
  input.inputMode = "search";
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
    input.setAttribute(name, value);
  }
  input.after(list, said);
  input.addEventListener("input", typed);
  input.addEventListener("compositionend", typed);
  input.addEventListener("keydown", pressed);
  input.addEventListener("blur", close);
  input.form.addEventListener("submit", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", (event) => event.target.closest("li") && choose(event.target.closest("li")));
}

if (input) start();
