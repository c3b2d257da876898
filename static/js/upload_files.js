// Uploads with progress, one file after the other, where the plain form would send all at once.

const form = document.querySelector('.upload-files');

if (form) {
  takeOverFromFiler();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = form.elements.file;
    upload([...chosen.files], form.action);
    chosen.value = '';
  });
  document.addEventListener('dragover', over);
  document.addEventListener('dragleave', (event) => event.relatedTarget || mark(false));
  document.addEventListener('drop', dropped);
}

// Its drop zones say nothing to those who do not see them. They are set up later than this runs.
function takeOverFromFiler() {
  for (const zone of document.querySelectorAll('.js-filer-dropzone')) {
    zone.classList.remove('js-filer-dropzone', 'js-filer-dropzone-base');
  }
}

function over(event) {
  if (!event.dataTransfer.types.includes('Files')) return;
  event.preventDefault();
  mark(true);
}

function mark(on) {
  form.classList.toggle('upload-files--over', on);
}

// On a folder's row it goes into that folder.
function dropped(event) {
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  mark(false);
  const folder = event.target.closest('tr[data-url], .thumbnail-folder-item[data-url]');
  upload([...event.dataTransfer.files], folder ? folder.dataset.url : form.action);
}

async function upload(files, url) {
  const rows = files.map(row);
  const answers = [];
  for (const [index, file] of files.entries()) {
    answers.push(await send(file, url, rows[index]));
  }
  const done = answers.filter((answer) => answer.file_id).length;
  summary().textContent = form.dataset.summary.replace('{done}', done).replace('{all}', files.length);
  if (answers.length && answers.every((answer) => answer.file_id && !answer.caution)) {
    window.location.reload();
  } else if (done) {
    form.querySelector('.upload-files__again').hidden = false;
  }
}

function summary() {
  return form.querySelector('[role=status]');
}

function row(file) {
  const item = document.createElement('li');
  const name = document.createElement('span');
  name.textContent = file.name;
  const progress = document.createElement('progress');
  progress.max = 1;
  progress.value = 0;
  progress.setAttribute('aria-label', file.name);
  item.append(name, progress);
  form.querySelector('.upload-files__list').append(item);
  return item;
}

function send(file, url, item) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const data = new FormData(form);
    data.set('file', file);
    request.open('POST', url);
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    request.upload.addEventListener('progress', (event) => {
      item.querySelector('progress').value = event.loaded / (event.total || 1);
    });
    request.addEventListener('loadend', () => {
      const answer = read(request);
      show(item, answer);
      resolve(answer);
    });
    request.send(data);
  });
}

function read(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return { error: form.dataset.lost };
  }
}

// What the server says of a file names it.
function show(item, answer) {
  const words = answer.error || answer.caution;
  const said = document.createElement('span');
  said.className = `upload-files__${answer.error ? 'error' : answer.caution ? 'caution' : 'done'}`;
  said.textContent = words || form.dataset.done;
  item.querySelector('progress').replaceWith(said);
  if (!words) return;
  said.setAttribute('role', 'alert');
  if (words.includes('«')) item.firstChild.remove();
}
