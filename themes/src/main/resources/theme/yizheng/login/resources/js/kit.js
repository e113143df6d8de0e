/* The small behaviours. Every page works without them. */
(() => {
  const doc = document, root = doc.documentElement;
  let busy = false, clock;

  const each = (selector, act) => doc.querySelectorAll(selector).forEach(act);
  const byId = id => doc.getElementById(id);
  const flag = (el, name, on) => el.setAttribute('aria-' + name, on);
  const partner = el => byId(el.getAttribute('aria-controls'));
  const say = text => {
    byId('say').textContent = '';
    setTimeout(() => { byId('say').textContent = text; }, 100);
  };

  // The address that shows the current step when opened.
  const here = () => root.dataset.here;

  const acts = {
    eye(button) {
      const input = partner(button), icon = button.querySelector('use'), show = input.type === 'password';
      input.type = show ? 'text' : 'password';
      flag(button, 'pressed', show);
      icon.setAttribute('href', icon.getAttribute('href').replace(/#.*/, show ? '#eye-off' : '#eye'));
    },

    // At once and without a request; where the cookie cannot be written the form goes to the server.
    elder(button) {
      const on = root.dataset.mode !== 'elder';
      doc.cookie = 'YZ_MODE=elder;path=/;SameSite=Lax;max-age=' + (on ? 31536000 : 0) +
        (location.protocol === 'https:' ? ';Secure' : '');
      if (/\bYZ_MODE=elder/.test(doc.cookie) !== on) return true;
      if (on) root.dataset.mode = 'elder'; else delete root.dataset.mode;
      button.value = on ? 'off' : 'on';
      flag(button, 'pressed', on);
    },

    zoom(link) {
      const box = partner(link);
      box.hidden = !box.hidden;
      flag(link, 'expanded', !box.hidden);
    },

    listen(link) {
      new Audio(link.href).play().catch(() => say(link.dataset.failed));
    }
  };

  // A button that changes only a part of the page: what is typed, the focus and the place stay.
  async function stay(form, button) {
    const body = new URLSearchParams(new FormData(form));
    body.append(button.name, button.value);
    busy = true;
    flag(button, 'busy', true);
    try {
      const answer = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin', redirect: 'manual' });
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const card = next.querySelector('[data-card]');
      if (card && card.querySelector('#' + form.id)) swap(form, button, card, next);
      else if (next.getElementById('main')) show(next);
      else location.replace(here());
    } catch (unreachable) {
      const field = doc.createElement('input');
      Object.assign(field, { type: 'hidden', name: button.name, value: button.value });
      form.append(field);
      form.submit();
    }
    busy = false;
  }

  // The answer is another page, such as a refusal, which no address would show again.
  function show(next) {
    root.dataset.here = next.documentElement.dataset.here || '';
    doc.title = next.title;
    doc.body.replaceWith(doc.adoptNode(next.body));
    start();
    byId('main').focus();
  }

  function swap(form, button, card, next) {
    const typed = {};
    for (const el of form.elements) if (el.matches('.input, [type=checkbox]')) typed[el.name] = el;
    form.closest('[data-card]').replaceWith(card);
    root.dataset.here = next.documentElement.dataset.here;
    doc.title = next.title;
    for (const el of byId(form.id).elements) {
      const old = typed[el.name];
      // A captcha is typed anew when its picture changed; what the server has fixed stays fixed.
      if (!old || !el.matches('.input, [type=checkbox]') || el.readOnly || el.dataset.of !== old.dataset.of) continue;
      el.value = old.value;
      el.checked = old.checked;
      if (el.type !== old.type) acts.eye(el.parentNode.querySelector('[data-eye]'));
    }
    start();
    let target = card.querySelector('#summary, [aria-invalid=true]');
    if (!target) {
      say((card.querySelector('.sent') || button.dataset).textContent || button.dataset.said);
      target = byId(button.dataset.then) || byId(button.id);
    }
    if (target) target.focus();
  }

  function tick() {
    each('[data-until]', button => {
      const left = Math.ceil((button.dataset.until - Date.now()) / 1000);
      if (left > 0) {
        button.querySelector('.num').textContent = left;
      } else {
        delete button.dataset.until;
        flag(button, 'disabled', false);
        button.textContent = button.dataset.again;
      }
    });
  }

  function start() {
    each('[data-eye], [data-elder]', button => button.hidden = false);
    each('[data-check]', button => button.hidden = true);
    each('[data-left]', button => {
      button.dataset.until = Date.now() + button.dataset.left * 1000;
      delete button.dataset.left;
      flag(button, 'disabled', true);
      clearInterval(clock);
      clock = setInterval(tick, 500);
    });
  }

  doc.addEventListener('click', event => {
    const el = event.target.closest('[data-eye], [data-elder], [data-zoom], [data-listen]');
    const name = el && Object.keys(acts).find(act => act in el.dataset);
    if (name && !acts[name](el)) event.preventDefault();
  });

  doc.addEventListener('submit', event => {
    const form = event.target, button = event.submitter;
    if (busy || form.dataset.sent || (button && button.dataset.until)) {
      event.preventDefault();
    } else if (button && 'stay' in button.dataset && here()) {
      event.preventDefault();
      stay(form, button);
    } else {
      form.dataset.sent = true;
      if (button) flag(button, 'busy', true);
      setTimeout(free, 5000);
    }
  });

  // Pressed twice is sent once, but a form left by the back button or after a lost connection can be sent again.
  function free() {
    each('[data-sent]', form => { delete form.dataset.sent; });
    each('form [aria-busy]', button => { button.removeAttribute('aria-busy'); });
  }
  addEventListener('pageshow', free);

  // A page that answered a form would ask to send it again on reload.
  if (/[?&]session_code=/.test(location.search) && here()) history.replaceState(null, '', here());
  start();
  if (byId('summary')) byId('summary').focus();
  each('form[data-go]', form => form.submit());
  addEventListener('load', () => each('a[data-go]', link => location.replace(link.href)));
})();
