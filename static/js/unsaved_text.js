// Keeps what staff type in a form in this browser until it is saved, and offers it back.
// Passwords, files and hidden fields are never kept. The words and the user come with the script element.
(() => {
  const words = document.currentScript.dataset;
  const DAYS_KEPT = 7;
  const PREFIX = 'nek-unsaved ';
  const SENT = 'nek-unsaved-sent';
  const RESTORING = 'nek-unsaved-restoring';
  const SAVED = '.cms-close-frame, .messagelist .success';
  const NOT_KEPT = ['password', 'file', 'hidden', 'submit', 'button', 'reset', 'image'];

  const key = `${PREFIX}${words.user} ${location.pathname}${location.search}`;
  const form = words.user ? formWithText() : null;
  let initial = null;
  let leaving = false;
  let timer = 0;

  forgetOld();
  forgetIfSaved(document);
  // A dialog that has saved ends on a page without scripts: the page around it sees that.
  document.addEventListener('load', (event) => {
    if (event.target.tagName === 'IFRAME') forgetIfSaved(event.target.contentDocument);
  }, true);
  if (form) watch();

  function watch() {
    const restoring = take(sessionStorage, RESTORING) === key ? stored() : null;
    // Before the text editors start: they read what stands in their fields.
    if (restoring) fill(restoring.values);
    addEventListener('load', () => {
      if (restoring) {
        restoreRows(restoring.values);
      } else {
        initial = snapshot();
        // By now the text editors have put their own mark on what they were given.
        form.addEventListener('focusin', () => { initial = snapshot(); }, { once: true });
        offer();
      }
    });
    form.addEventListener('input', keepSoon);
    form.addEventListener('change', keepSoon);
    form.addEventListener('submit', send);
    addEventListener('pagehide', keep);
    addEventListener('beforeunload', (event) => {
      if (!leaving && isChanged()) event.preventDefault();
    });
  }

  // --- Keeping ---

  function keepSoon() {
    clearTimeout(timer);
    timer = setTimeout(keep, 300);
  }

  function keep() {
    clearTimeout(timer);
    if (timer && isChanged()) write(snapshot());
    timer = 0;
  }

  function write(values) {
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), values }));
    } catch {
      // The browser's store is full or closed: leaving the page still warns.
    }
  }

  function send(event) {
    keep();
    if (!navigator.onLine) {
      event.preventDefault();
      parent.document.querySelector('.cms-modal-body')?.classList.remove('cms-loader');
      say(words.offline);
      return;
    }
    leaving = true;
    sessionStorage.setItem(SENT, key);
  }

  function forgetIfSaved(page) {
    if (page?.querySelector(SAVED)) localStorage.removeItem(take(sessionStorage, SENT));
  }

  function forgetOld() {
    const oldest = Date.now() - DAYS_KEPT * 24 * 3600 * 1000;
    for (const name of Object.keys(localStorage).filter((found) => found.startsWith(PREFIX))) {
      if (!(JSON.parse(localStorage.getItem(name)).at > oldest)) localStorage.removeItem(name);
    }
  }

  // --- Offering it back ---

  function offer() {
    const found = stored();
    const hasErrors = document.querySelector('.errornote, .errorlist');
    if (!found || hasErrors || same(found.values, initial)) return;
    const box = say(`${words.found} ${new Date(found.at).toLocaleString(document.documentElement.lang)}.`);
    box.append(button(words.restore, () => {
      write(found.values);
      sessionStorage.setItem(RESTORING, key);
      leaving = true;
      location.reload();
    }), button(words.discard, () => {
      localStorage.removeItem(key);
      box.remove();
    }));
  }

  function say(sentence) {
    document.querySelector('.unsaved-text')?.remove();
    const box = document.createElement('div');
    box.className = 'unsaved-text';
    box.setAttribute('role', 'status');
    const text = document.createElement('p');
    text.textContent = sentence;
    box.append(text);
    form.before(box);
    box.scrollIntoView({ block: 'nearest' });
    return box;
  }

  function button(name, action) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'button';
    made.textContent = name;
    made.addEventListener('click', action);
    return made;
  }

  // Rows that were added are not in the page; upstream's script may make their buttons after the load.
  function restoreRows(values, patience = 40) {
    const missing = Object.keys(values).find((name) => /-\d+-/.test(name) && !form.elements[name.split('=')[0]]);
    if (!missing) return fill(values);
    const prefix = missing.replace(/-\d+-.*/, '');
    document.querySelector(`#${CSS.escape(prefix)}-group .add-row a`)?.click();
    return patience ? setTimeout(restoreRows, 50, values, patience - 1) : fill(values);
  }

  function fill(values) {
    for (const field of fields().filter((found) => nameOf(found) in values)) {
      const value = values[nameOf(field)];
      if (isTicked(field)) field.checked = value;
      else if (field.multiple) [...field.options].forEach((option) => { option.selected = value.includes(option.value); });
      else if (!editorOf(field)) field.value = value;
    }
  }

  // --- The form ---

  function formWithText() {
    return [...document.querySelectorAll('#content form[method="post"]:not(#changelist-form)')].find(
      (found) => fields(found).length && !found.querySelector('[type="password"]'),
    );
  }

  function fields(of = form) {
    return [...of.elements].filter((field) => field.name && !NOT_KEPT.includes(field.type));
  }

  function snapshot() {
    return Object.fromEntries(fields().map((field) => [nameOf(field), valueOf(field)]));
  }

  function nameOf(field) {
    return isTicked(field) ? `${field.name}=${field.value}` : field.name;
  }

  function valueOf(field) {
    if (isTicked(field)) return field.checked;
    if (field.multiple) return [...field.selectedOptions].map((option) => option.value);
    return editorOf(field)?.innerHTML ?? field.value;
  }

  function isTicked(field) {
    return field.type === 'checkbox' || field.type === 'radio';
  }

  // A text editor writes into its field only when the form is sent.
  function editorOf(field) {
    return document.querySelector(`#${CSS.escape(field.id)}_editor [contenteditable="true"]`);
  }

  function isChanged() {
    return !same(snapshot(), initial);
  }

  function same(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
  }

  function stored() {
    return JSON.parse(localStorage.getItem(key));
  }

  function take(store, name) {
    const value = store.getItem(name);
    store.removeItem(name);
    return value;
  }
})();
