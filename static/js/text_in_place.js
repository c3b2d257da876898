// Staff write in the text blocks on the page itself, with djangocms-text's editor. It knows its own
// block only, so ours goes by that name while it looks; and it says nothing where a text cannot be
// saved, so what is typed is kept in this browser until it is, as unsaved_text.js does in forms.
// The words and the user come with the script element.
(() => {
  const words = document.currentScript.dataset;
  const OURS = 'NekTextPlugin';
  const UPSTREAM_S = 'TextPlugin';

  // Upstream starts at the same event; whoever listens to the window first, is first.
  addEventListener('DOMContentLoaded', () => {
    if (window.CMS_Editor) start(window.CMS_Editor);
  }, { capture: true, once: true });

  function start(editor) {
    const { init, initInlineEditors, saveData } = editor;
    editor.initInlineEditors = () => underTheirName(() => initInlineEditors.call(editor));
    editor.init = (text) => {
      init.call(editor, text);
      if (text.dataset.cmsPluginId) welcome(text);
    };
    editor.saveData = (text, action) => {
      if (text?.dataset.changed !== 'true') return saveData.call(editor, text, action);
      if (!navigator.onLine) return Promise.resolve(say(words.offline));
      let answer = null;
      return saveData.call(editor, text, (_, response) => { answer = response; }).then(() => {
        if (text.dataset.changed === 'true') return explain(answer);
        forget(text);
        dispatchEvent(new Event('nek-text-saved')); // django CMS tells of what its dialogs save only
        showUndo();
      });
    };
    // Upstream marks a text at every change of it, typed or by a button.
    new MutationObserver((changes) => {
      for (const { target } of changes) if (target.dataset.changed === 'true') keep(target);
    }).observe(document.body, { subtree: true, attributeFilter: ['data-changed'] });
    addEventListener('online', () => editor.flushPendingSaves());
  }

  // The toolbar as it is now, with what can be undone; not under the hands of somebody who is in it.
  function showUndo() {
    const { StructureBoard, Toolbar } = window.CMS.API;
    StructureBoard._loadToolbar().done((html) => {
      if (document.activeElement.closest('.cms-toolbar')) return;
      Toolbar._refreshMarkup(window.CMS.$(html).find('.cms-toolbar'));
    });
  }

  function underTheirName(look) {
    const ours = (window.CMS?._plugins ?? []).map(([, block]) => block).filter((block) => block.plugin_type === OURS);
    for (const block of ours) block.plugin_type = UPSTREAM_S;
    try {
      look();
    } finally {
      for (const block of ours) block.plugin_type = OURS;
    }
  }

  function welcome(text) {
    const field = text.querySelector('[contenteditable="true"]');
    if (!field || field.hasAttribute('aria-label')) return;
    field.setAttribute('aria-label', words.label);
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') field.blur();
    });
    offer(text);
  }

  function explain(answer) {
    const isToldByUpstream = answer?.ok && !answer.redirected; // what is wrong with the text
    if (isToldByUpstream) return;
    say(answer ? words.refused : words.offline);
  }

  function say(message) {
    window.CMS.API.Messages.open({ message, error: true, delay: -1 });
  }

  // --- Keeping, and offering it back ---

  function keyOf(text) {
    return `nek-unsaved ${words.user} text ${text.dataset.cmsPluginId}`;
  }

  function keep(text) {
    const body = window.cms_editor_plugin.getHTML(text);
    try {
      localStorage.setItem(keyOf(text), JSON.stringify({ at: Date.now(), values: { body } }));
    } catch {
      // The browser's store is full or closed: leaving the page still warns.
    }
  }

  function forget(text) {
    localStorage.removeItem(keyOf(text));
  }

  function offer(text) {
    const found = JSON.parse(localStorage.getItem(keyOf(text)));
    if (!found || found.values.body === window.cms_editor_plugin.getHTML(text)) return;
    const box = document.createElement('div');
    box.className = 'unsaved-text';
    box.setAttribute('role', 'status');
    const sentence = document.createElement('p');
    sentence.textContent = `${words.found} ${new Date(found.at).toLocaleString(document.documentElement.lang)}.`;
    box.append(sentence, button(words.restore, () => {
      box.remove();
      window.cms_editor_plugin._editors[text.id].commands.setContent(found.values.body);
      text.dataset.changed = 'true';
      window.CMS_Editor.saveData(text);
    }), button(words.discard, () => {
      box.remove();
      forget(text);
    }));
    text.before(box);
  }

  function button(name, action) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'button';
    made.textContent = name;
    made.addEventListener('click', action);
    return made;
  }
})();
