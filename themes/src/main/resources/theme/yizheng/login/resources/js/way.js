/* What happens by itself on a way of several steps; loaded after kit.js. Every page works without it. */
(() => {
  const doc = document, root = doc.documentElement, say = doc.getElementById('say');
  let checking, changed;

  // One field is looked at while the others are being filled in: its button is pressed behind the page.
  async function check(field, button) {
    const form = field.form, value = field.value, box = field.closest('.field');
    const body = new URLSearchParams(new FormData(form));
    body.append(button.name, button.value);
    try {
      const answer = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin', redirect: 'manual' });
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const same = next.getElementById(form.id), fresh = next.getElementById(box.id);
      if (!same || !fresh) return;
      form.setAttribute('action', same.getAttribute('action'));
      root.dataset.here = next.documentElement.dataset.here;
      if (field.value !== value || box.contains(doc.activeElement)) return;
      fresh.querySelector('[data-check]').hidden = true;
      fresh.querySelector('input').removeAttribute('autofocus');
      box.replaceWith(fresh);
      const told = fresh.querySelector('.err, .sent');
      say.textContent = told ? told.textContent : '';
    } catch (unreachable) { /* it is looked at again when the form is sent */ }
  }

  // What is changed meanwhile is looked at next.
  function look(field) {
    const button = field.id && doc.querySelector('[data-check="' + field.id + '"]'), value = field.value;
    if (!button || !value) return;
    if (checking) { changed = field; return; }
    checking = check(field, button).then(() => {
      const late = changed;
      checking = changed = null;
      if (late && late.value !== value) look(late);
    });
  }
  doc.addEventListener('change', event => look(event.target));

  // Whatever is sent meanwhile waits: each answer brings the address for the next.
  doc.addEventListener('submit', event => {
    if (!checking) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    checking.then(() => event.target.requestSubmit(event.submitter));
  }, true);

  doc.querySelectorAll('[data-jump]').forEach(line => {
    const number = line.querySelector('.num'), end = Date.now() + number.textContent * 1000;
    const count = setInterval(() => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      number.textContent = left;
      if (left) return;
      clearInterval(count);
      location.replace(line.dataset.jump);
    }, 250);
  });
})();
