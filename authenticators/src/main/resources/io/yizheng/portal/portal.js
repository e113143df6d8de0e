/* A relying app in one file: authorization code with PKCE, state and nonce; refresh; logout that the app starts. */
(function () {
  'use strict';

  var LEVELS = {
    L1: 'L1 匿名用户', L2: 'L2 初级认证', L3: 'L3 中级认证', L4: 'L4 高级认证'
  };
  var METHODS = { pwd: '账号密码', sms: '短信验证码', qr: '扫码', face: '人脸', cert: '证书' };
  var PROOFS = {
    realname: '实名认证', alipay: '支付宝', social: '社会保障卡', fund: '公积金', licence: '驾驶证', face: '人脸识别',
    bankcard: '银行卡', counter: '现场核验'
  };
  var MEANINGS = {
    sub: '账号标识', acr: '认证等级', amr: '登录方式', auth_time: '登录时间', preferred_username: '用户名',
    phone: '手机号码', phone_number: '手机号码（国际格式）', phone_number_verified: '手机号码已验证',
    email: '邮箱', email_verified: '邮箱已验证', gender: '性别', ethnic: '民族',
    idName: '姓名', idType: '证件类型', idNumber: '证件号码', idValidFrom: '证件有效期起', idValidTo: '证件有效期至',
    evidence: '认证方式与时间', identityVersion: '实名身份变更次数', identityChangedAt: '实名身份变更时间',
    iss: '签发平台', aud: '给哪个应用', azp: '由哪个应用取得', exp: '失效时间', iat: '签发时间', nonce: '一次性校验值',
    sid: '会话', jti: '令牌编号', typ: '类型', scope: '范围', at_hash: '访问令牌摘要', 'allowed-origins': '允许的来源'
  };
  var TIMES = { exp: 1, iat: 1, auth_time: 1, identityChangedAt: 1 };
  var ORDER = Object.keys(MEANINGS);
  var ERRORS = {
    access_denied: '您没有完成这一步，已返回。', login_required: '请先登录。', interaction_required: '请先登录。'
  };

  var client = document.documentElement.dataset.client;
  var home = location.origin + location.pathname;
  var realm = location.pathname.slice(0, location.pathname.indexOf('/yz-portal/'));
  var keep = 'yz.portal.' + client;
  var asked = keep + '.asked.';
  var away = keep + '.away';
  var shown = 'id';
  var provider = null;
  var tokens = null;
  var userinfo = null;

  function $(id) { return document.getElementById(id); }
  function say(text) { $('message').textContent = text; $('message').hidden = !text; }
  function encode(bytes) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(bytes)))
      .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }
  function chance() { return encode(crypto.getRandomValues(new Uint8Array(32))); }
  function claims(token) {
    try {
      var part = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
      var bytes = Uint8Array.from(atob(part), function (c) { return c.charCodeAt(0); });
      return JSON.parse(new TextDecoder().decode(bytes));
    } catch (e) {
      return {};
    }
  }
  function form(values) {
    var body = new URLSearchParams();
    Object.keys(values).forEach(function (name) { body.set(name, values[name]); });
    return body;
  }

  // What was asked waits in this tab under its state, so that an answer nobody asked for finds nothing.
  async function request() {
    var verifier = chance();
    var state = chance();
    var nonce = chance();
    var digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    sessionStorage.setItem(asked + state, JSON.stringify({ verifier: verifier, nonce: nonce }));
    return provider.authorization_endpoint + '?' + form({
      client_id: client, redirect_uri: home, response_type: 'code', scope: 'openid profile phone loa',
      state: state, nonce: nonce, code_challenge: encode(digest), code_challenge_method: 'S256'
    });
  }

  async function ask(values) {
    var answer = await fetch(provider.token_endpoint, { method: 'POST', body: form(values), credentials: 'omit' });
    return answer.ok ? answer.json() : null;
  }

  // The ID token comes straight from the token endpoint: what is left to check is that it is meant for this request.
  function isMine(idToken, nonce) {
    var told = claims(idToken);
    var audience = [].concat(told.aud);
    return told.iss === provider.issuer && audience.indexOf(client) >= 0 && told.nonce === nonce
      && told.exp * 1000 > Date.now();
  }

  async function answered(query) {
    var state = query.get('state') || '';
    var before = JSON.parse(sessionStorage.getItem(asked + state) || 'null');
    history.replaceState(null, '', home);
    if (!before || (query.has('iss') && query.get('iss') !== provider.issuer)) {
      return state ? '登录没有完成，请重新登录。' : '';
    }
    Object.keys(sessionStorage).forEach(function (name) {
      if (name.indexOf(asked) === 0) sessionStorage.removeItem(name);
    });
    if (query.has('error')) return ERRORS[query.get('error')] || '登录没有完成，请重新登录。';
    var fresh = await ask({
      grant_type: 'authorization_code', client_id: client, code: query.get('code'), redirect_uri: home,
      code_verifier: before.verifier
    });
    if (!fresh || !isMine(fresh.id_token, before.nonce)) return '登录没有完成，请重新登录。';
    take(fresh);
    return '';
  }

  function take(fresh) {
    tokens = { id: fresh.id_token, access: fresh.access_token, refresh: fresh.refresh_token };
    userinfo = null;
    sessionStorage.setItem(keep, JSON.stringify(tokens));
  }
  function forget() {
    tokens = null;
    userinfo = null;
    sessionStorage.removeItem(keep);
  }

  async function refresh() {
    var fresh = await ask({ grant_type: 'refresh_token', client_id: client, refresh_token: tokens.refresh });
    if (fresh) take(fresh); else forget();
    return !!fresh;
  }

  async function told(kind) {
    if (kind !== 'userinfo') return claims(tokens[kind]);
    if (!userinfo) {
      var answer = await fetch(provider.userinfo_endpoint, {
        headers: { Authorization: 'Bearer ' + tokens.access }, credentials: 'omit'
      });
      userinfo = answer.ok ? await answer.json() : {};
    }
    return userinfo;
  }

  function clock(seconds) { return new Date(seconds * 1000).toLocaleString('zh-CN', { hour12: false }); }

  function words(name, value) {
    if (TIMES[name]) return clock(value);
    if (name === 'evidence') {
      return value.map(function (one) { return (PROOFS[one.method] || one.method) + '，' + clock(one.time); }).join('；');
    }
    if (name === 'acr') return LEVELS[value] || value;
    if (name === 'amr') return value.map(function (one) { return (METHODS[one] || one) + '（' + one + '）'; }).join('、');
    if (value === true) return '是';
    if (value === false) return '否';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  function row(name, value) {
    var line = document.createElement('div');
    var term = document.createElement('dt');
    var code = document.createElement('code');
    var text = document.createElement('dd');
    term.textContent = MEANINGS[name] || '其他';
    code.textContent = name;
    term.appendChild(code);
    text.textContent = words(name, value);
    line.appendChild(term);
    line.appendChild(text);
    return line;
  }

  function place(name) {
    var at = ORDER.indexOf(name);
    return at < 0 ? ORDER.length : at;
  }

  async function list() {
    var kind = shown;
    var found = await told(kind);
    if (kind !== shown) return;
    var names = Object.keys(found).sort(function (a, b) { return place(a) - place(b); });
    $('list').replaceChildren.apply($('list'), names.map(function (name) { return row(name, found[name]); }));
    $('raw').textContent = JSON.stringify(found, null, 2);
  }

  async function show() {
    $('visitor').hidden = !!tokens;
    $('member').hidden = !tokens;
    $('login').hidden = !!tokens;
    $('logout').hidden = !tokens;
    if (!tokens) {
      $('login').href = await request();
      return;
    }
    var me = claims(tokens.id);
    $('username').textContent = me.preferred_username || me.sub;
    $('level').textContent = LEVELS[me.acr] || me.acr || '';
    $('until').textContent = '访问令牌有效至 ' + clock(claims(tokens.access).exp);
    await list();
  }

  function choose(tab, focus) {
    ['id', 'access', 'userinfo'].forEach(function (kind) {
      var button = $('tab-' + kind);
      var chosen = kind === tab;
      button.setAttribute('aria-selected', String(chosen));
      button.tabIndex = chosen ? 0 : -1;
      if (chosen && focus) button.focus();
    });
    shown = tab;
    $('claims').setAttribute('aria-labelledby', 'tab-' + tab);
    return list();
  }

  // By POST, so that the ID token stands in no address and no log.
  function logout() {
    var way = document.createElement('form');
    way.method = 'post';
    way.action = provider.end_session_endpoint;
    var fields = { id_token_hint: tokens.id, post_logout_redirect_uri: home, client_id: client };
    Object.keys(fields).forEach(function (name) {
      var field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = fields[name];
      way.appendChild(field);
    });
    forget();
    document.body.appendChild(way);
    way.submit();
  }

  function wire() {
    var kinds = ['id', 'access', 'userinfo'];
    kinds.forEach(function (kind, at) {
      $('tab-' + kind).addEventListener('click', function () { choose(kind); });
      $('tab-' + kind).addEventListener('keydown', function (event) {
        var step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step) choose(kinds[(at + step + kinds.length) % kinds.length], true);
      });
    });
    $('logout').addEventListener('click', logout);
    // The level is the account's, and raised in the personal centre; who comes back has it in fresh tokens.
    $('upgrade').addEventListener('click', function () {
      sessionStorage.setItem(away, 'centre');
      location.assign(realm + '/account/');
    });
    $('refresh').addEventListener('click', async function () {
      $('refresh').setAttribute('aria-busy', 'true');
      say(await refresh() ? '令牌已刷新。' : '会话已结束，请重新登录。');
      $('refresh').removeAttribute('aria-busy');
      show();
    });
  }

  async function open() {
    if (document.cookie.split('; ').indexOf('YZ_MODE=elder') >= 0) document.documentElement.dataset.mode = 'elder';
    if (!window.crypto || !crypto.subtle) {
      say('请以 https 或 http://localhost 打开本页：浏览器在其他地址不提供登录所需的加密功能。');
      return;
    }
    provider = await (await fetch(realm + '/.well-known/openid-configuration', { credentials: 'omit' })).json();
    if (provider.issuer.indexOf(location.origin + '/') !== 0) {
      say('请从平台自己的地址打开本页：' + new URL(provider.issuer).origin + location.pathname);
      return;
    }
    wire();
    tokens = JSON.parse(sessionStorage.getItem(keep) || 'null');
    var query = new URLSearchParams(location.search);
    if (query.has('state') || query.has('error')) say(await answered(query));
    var back = sessionStorage.getItem(away);
    sessionStorage.removeItem(away);
    if (tokens && (back || claims(tokens.access).exp * 1000 < Date.now())) await refresh();
    await show();
  }

  open().catch(function () { say('暂时无法连接统一身份认证平台，请稍后刷新本页。'); });
})();
