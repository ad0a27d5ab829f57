'use strict';

// The page of the shop. Everything that comes from the server enters it as text, never as HTML.

const list = document.getElementById('products');
const form = document.getElementById('product-form');
const message = document.getElementById('message');
const sentences = {
  CREATED: 'New: ',
  UPDATED: 'Changed: ',
  DELETED: 'Gone: ',
  VIEWED: 'Somebody looks at ',
};
const names = new Map();
let edited = null;
let loads = 0;

// --- asking the routes ---

/** The answer, or an error with the words of the server. */
function ask(method, path, options) {
  return fetch(path, Object.assign({ method: method }, options)).then(function (answer) {
    if (answer.ok) {
      return answer;
    }
    return answer.json().then(
      function (problem) { throw new Error(problem.detail || problem.title); },
      function () { throw new Error('The server answered ' + answer.status + '.'); });
  });
}

/** The ETag makes sure that nobody overwrites what they have not seen. */
function send(method, path, value, etag) {
  const headers = { 'Content-Type': 'application/json', 'Accept': 'application/json' };
  if (etag) {
    headers['If-Match'] = etag;
  }
  return ask(method, path, { headers: headers, body: JSON.stringify(value) });
}

function tag(product) {
  return '"' + product.id + '-' + product.version + '"';
}

// --- the list ---

/** Of several loads at once, the one that was asked last is shown. */
function load() {
  loads += 1;
  const current = loads;
  return ask('GET', 'api/products')
    .then(function (answer) { return answer.json(); })
    .then(function (products) {
      if (current === loads) {
        show(products);
      }
    });
}

function show(products) {
  list.replaceChildren();
  products.forEach(function (product) {
    names.set(product.id, product.name);
    list.appendChild(row(product));
  });
}

function row(product) {
  const item = document.getElementById('product-template').content.cloneNode(true).querySelector('li');
  item.dataset.id = product.id;
  item.querySelector('.name').appendChild(link(product));
  item.querySelector('.description').textContent = product.description;
  item.querySelector('.price').textContent = product.price.toFixed(2) + ' €';
  item.querySelector('.picture').appendChild(picture(product));
  item.querySelector('.to-cart input').value = product.id;
  item.querySelector('.edit').addEventListener('click', function () { edit(product); });
  item.querySelector('.delete').addEventListener('click', function () { remove(product); });
  label(item.querySelector('.to-cart button'), 'Put ' + product.name + ' into the cart');
  label(item.querySelector('.edit'), 'Edit ' + product.name);
  label(item.querySelector('.delete'), 'Delete ' + product.name);
  return item;
}

function link(product) {
  const anchor = document.createElement('a');
  anchor.href = 'products/' + product.id;
  anchor.textContent = product.name;
  return anchor;
}

function label(button, text) {
  button.setAttribute('aria-label', text);
}

function picture(product) {
  if (!product.picture) {
    return document.createTextNode(product.name.slice(0, 1));
  }
  const image = document.createElement('img');
  image.src = 'api/products/' + product.id + '/picture?' + encodeURIComponent(product.picture);
  image.alt = '';
  return image;
}

// --- the form ---

function edit(product) {
  edited = product;
  document.getElementById('form-title').textContent = product ? 'Edit ' + product.name : 'New product';
  form.reset();
  message.textContent = '';
  if (product) {
    form.elements.name.value = product.name;
    form.elements.description.value = product.description;
    form.elements.price.value = product.price.toFixed(2);
  }
  form.elements.name.focus();
}

function save() {
  const value = {
    name: form.elements.name.value,
    description: form.elements.description.value,
    price: Number(form.elements.price.value.replace(',', '.')),
  };
  const file = form.elements.picture.files[0];
  const saved = edited
    ? send('PUT', 'api/products/' + edited.id, value, tag(edited))
    : send('POST', 'api/products', value);
  return saved
    .then(function (answer) { return answer.json(); })
    .then(function (product) { return file ? upload(product, file) : null; })
    .then(function () { edit(null); });
}

function upload(product, file) {
  const body = new FormData();
  body.append('picture', file);
  return ask('PUT', 'api/products/' + product.id + '/picture', { body: body });
}

function remove(product) {
  run(send('DELETE', 'api/products/' + product.id, undefined, tag(product)));
}

/** Shows the list as it is after some work, and what went wrong with it. */
function run(work) {
  message.textContent = '';
  work
    .catch(function (problem) { message.textContent = problem.message; })
    .then(refresh);
}

form.addEventListener('submit', function (event) {
  event.preventDefault();
  run(save());
});
document.getElementById('cancel').addEventListener('click', function () { edit(null); });

// --- what happens meanwhile ---

function listen() {
  const events = new EventSource('api/products/events');
  events.addEventListener('ready', function () {
    connection('connected');
    refresh();
  });
  events.addEventListener('change', function (event) { tell(JSON.parse(event.data)); });
  events.addEventListener('error', function () { connection('connecting'); });
}

/** Without server-sent events the page looks again from time to time. */
function look() {
  connection('looking');
  refresh();
  setInterval(refresh, 2000);
}

function refresh() {
  load().catch(function (problem) { message.textContent = problem.message; });
}

function connection(state) {
  document.getElementById('connection').textContent = state;
}

function tell(change) {
  const known = names.get(change.id);
  const shown = change.kind === 'VIEWED' ? Promise.resolve() : load();
  return shown.then(function () {
    const item = document.createElement('li');
    item.textContent = (sentences[change.kind] || '') + (names.get(change.id) || known || 'product ' + change.id);
    const changes = document.getElementById('changes');
    changes.prepend(item);
    while (changes.children.length > 8) {
      changes.lastElementChild.remove();
    }
  });
}

// A browser may know the name alone.
if (window.EventSource && 'close' in EventSource.prototype) {
  listen();
} else {
  look();
}
