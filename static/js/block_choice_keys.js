// Upstream's choice of blocks goes on taking the Tab and arrow keys after it has closed: it listens
// on the whole page and never stops. It starts listening anew each time it opens.

addEventListener('load', () => {
  const { API, $ } = window.CMS ?? {};
  API?.Helpers?.addEventListener('modal-close modal-closed', () => $(document).off('keydown.traverse'));
});
