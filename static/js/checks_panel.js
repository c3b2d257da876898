// The panel of checks, beside the page it is about. Without this script its button leads to the same
// checks as a page of their own.

const BUTTON = "a.nek-checks";
const STOPS = "a.nek-checks-stop";
const OPEN = "nek-checks-open"; // kept while the page is loaded anew, as after a change

let panel = null;

function button() {
  return document.querySelector(BUTTON);
}

function makePanel() {
  const made = document.createElement("aside");
  made.className = "checks-panel";
  made.innerHTML = '<header><h2 tabindex="-1"></h2><button type="button">×</button></header><div></div>';
  made.querySelector("button").addEventListener("click", close);
  made.addEventListener("keydown", (event) => event.key === "Escape" && close());
  made.addEventListener("click", follow);
  made.addEventListener("submit", send);
  document.body.append(made);
  return made;
}

function fill(text) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const checks = page.getElementById("checks");
  if (!checks) return false;
  panel.setAttribute("aria-label", checks.dataset.title);
  panel.querySelector("h2").textContent = checks.dataset.title;
  panel.querySelector("header button").setAttribute("aria-label", checks.dataset.close);
  panel.lastElementChild.replaceChildren(document.importNode(checks, true));
  button()?.classList.toggle("nek-checks-stop", checks.dataset.stops === "yes");
  if (button()) button().textContent = checks.dataset.label;
  return true;
}

async function load() {
  const url = button()?.href;
  if (!url) return false;
  try {
    const answer = await fetch(url);
    return answer.ok && fill(await answer.text());
  } catch {
    return false;
  }
}

async function open({ focus = true } = {}) {
  const isNew = !panel;
  panel = panel || makePanel();
  if (!(await load())) {
    if (isNew) close({ keep: true });
    return;
  }
  document.documentElement.classList.add("has-checks-panel");
  sessionStorage.setItem(OPEN, "yes");
  if (focus) panel.querySelector("h2").focus();
}

function close({ keep = false } = {}) {
  panel?.remove();
  panel = null;
  document.documentElement.classList.remove("has-checks-panel");
  if (keep !== true) {
    sessionStorage.removeItem(OPEN);
    button()?.focus();
  }
}

// --- From a finding to its place ---------------------------------------------------------------

// The elements of a block, or of a field of the page itself.
function place(anchor) {
  const fields = { "field-title": "main h1", "field-lead": "main .lead, main h1", "field-alt": "main img" };
  const [, number] = anchor.match(/^block-(\d+)$/) || [];
  const selector = number ? `#block-${number}, .cms-plugin-${number}:not(template)` : fields[anchor];
  const found = selector ? [...document.querySelectorAll(selector)] : [];
  return number ? found : found.slice(-1);
}

function folded(text) {
  return text.replaceAll("\u00ad", "").split(/\s+/).join(" ").trim();
}

// The smallest element of these that holds the words.
function narrowed(elements, excerpt) {
  const all = excerpt ? elements.flatMap((element) => [element, ...element.querySelectorAll("*")]) : [];
  return all.filter((element) => folded(element.textContent).includes(excerpt)).at(-1) || elements[0];
}

function show(anchor, excerpt) {
  const found = narrowed(place(anchor), excerpt);
  // A text that is written in on the page takes the focus itself, and its editor would drop our marks.
  const element = found?.closest('[contenteditable="true"]') || found;
  if (!element) return false;
  for (let around = element; around; around = around.parentElement) {
    if (around.localName === "details") around.open = true;
  }
  document.querySelector(".checks-place")?.classList.remove("checks-place");
  element.classList.add("checks-place");
  if (!element.matches("a[href], button, [tabindex]")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  found.scrollIntoView({ block: "center" });
  return true;
}

// A text is written in where it stands; another block's form opens as when it is double-clicked; the page's own from the toolbar's menu.
function mend(anchor, href) {
  const isEditing = document.querySelector(".cms-plugin");
  if (!isEditing) return false;
  if (anchor.startsWith("block-")) {
    const [element] = place(anchor);
    const written = element?.querySelector(':scope > [contenteditable="true"]');
    if (written) written.focus();
    else element?.dispatchEvent(new MouseEvent("dblclick", { bubbles: true, cancelable: true }));
    return Boolean(element);
  }
  const path = new URL(href, location.href).pathname;
  const item = document.querySelector(`.cms-toolbar [data-rel="modal"][href^="${path}"]`);
  item?.click();
  return Boolean(item);
}

function follow(event) {
  const link = event.target.closest("a[data-shows], a[data-mends]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { shows, mends, excerpt } = link.dataset;
  const done = shows ? show(shows, excerpt) : mend(mends, link.href);
  if (done) event.preventDefault();
}

async function send(event) {
  event.preventDefault();
  const form = event.target;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
    if (answer.ok && fill(await answer.text())) {
      const refused = panel.querySelector(".checks__override textarea");
      (refused || panel.querySelector("h2")).focus();
      return;
    }
  } catch {
    // Without an answer the form is sent as any other, and the browser says what is wrong.
  }
  form.submit();
}

// --- Ways in -----------------------------------------------------------------------------------

document.addEventListener(
  "click",
  (event) => {
    if (!event.target.closest(BUTTON) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (panel) close();
    else open();
  },
  true,
);

// django CMS has put a changed block into the page, or a text was written in on it.
for (const change of ["cms-content-refresh", "nek-text-saved"]) {
  window.addEventListener(change, () => panel && load());
}

window.addEventListener("load", () => {
  if (!button()) return;
  if (sessionStorage.getItem(OPEN)) open({ focus: false });
  const [, edits, anchor] = location.hash.match(/^#(edit-)?((?:block|field)-\w+)$/) || [];
  if (anchor) show(anchor, "");
  if (edits) setTimeout(() => mend(anchor, ""), 500); // the toolbar's scripts take their time
});
