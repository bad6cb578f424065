// Signing in through a real OpenID provider (npm oidc-provider): the program, the provider, and a browser's part played here.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import Provider from 'oidc-provider';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.FENGSUI ?? join(root, 'build-test/fengsui');
const folder = mkdtempSync(join(tmpdir(), 'fengsui-oidc-'));
const data = join(folder, 'city'), key = join(folder, 'key');
const env = { ...process.env, FENGSUI_KEY: key };
const run = (...args) => execFileSync(program, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const free_port = () => new Promise((done) => { const s = createServer().listen(0, '127.0.0.1', () => { const { port } = s.address(); s.close(() => done(port)); }); });

let provider_server, house, url, issuer, tamper = null;
before(async () => {
  const port = await free_port(), at = await free_port();
  url = `http://127.0.0.1:${at}`;
  issuer = `http://127.0.0.1:${port}`;
  const back = `${url}/api/v1/sign-in/oidc/back`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'fengsui', client_secret: 'a secret of the test', redirect_uris: [back], grant_types: ['authorization_code'], response_types: ['code'] }],
    pkce: { required: () => true },
    cookies: { keys: ['k'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  });
  const answer = provider.callback();
  provider_server = createServer((req, res) => {
    if (req.url.startsWith('/token') && tamper) {
      const end = res.end.bind(res);
      res.end = (chunk, ...rest) => { const changed = tamper(JSON.parse(chunk.toString())); res.setHeader('content-length', Buffer.byteLength(changed)); return end(changed, ...rest); };
    }
    answer(req, res);
  });
  await new Promise((done) => provider_server.listen(port, '127.0.0.1', done));
  run('init', data, '--city', join(root, 'cities/xining'));
  writeFileSync(join(folder, 'secret'), 'a secret of the test\n');
  chmodSync(join(folder, 'secret'), 0o600);
  appendFileSync(join(data, 'city/city.toml'), `\n[access.oidc]\nname = { zh = "统一身份", en = "City identity" }\nissuer = "${issuer}"\nclient = "fengsui"\nsecret_file = "${join(folder, 'secret')}"\nredirect = "${back}"\n`);
  run('user', 'add', data, 'zhang', '--name', '张三');
  run('user', 'role', data, 'zhang', '--role', '* officer');
  run('user', 'identity', data, 'zhang', 'zhang@city');
  house = spawn(program, ['serve', data, '--listen', `127.0.0.1:${at}`], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((done, fail) => { house.stdout.on('data', (d) => String(d).includes('http') && done()); house.on('exit', () => fail(new Error('the program ended'))); });
});
after(() => { house?.kill(); provider_server?.close(); provider_server?.closeAllConnections(); rmSync(folder, { recursive: true, force: true }); });

// As much of a browser as signing in needs: cookies by host, forms, redirects one at a time.
function browser() {
  const jar = new Map();
  const go = async (to, form) => {
    const at = new URL(to), of = jar.get(at.host) ?? new Map();
    const reply = await fetch(at, { redirect: 'manual', method: form ? 'POST' : 'GET', headers: { cookie: [...of].map(([k, v]) => `${k}=${v}`).join('; '), ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) }, ...(form ? { body: new URLSearchParams(form) } : {}) });
    for (const line of reply.headers.getSetCookie()) { const [pair] = line.split(';'), i = pair.indexOf('='); if (pair.slice(i + 1)) of.set(pair.slice(0, i), pair.slice(i + 1)); else of.delete(pair.slice(0, i)); }
    jar.set(at.host, of);
    return { status: reply.status, to: reply.headers.has('location') ? new URL(reply.headers.get('location'), at).href : null, text: await reply.text() };
  };
  // From the link on the page to the moment before the provider sends the browser back.
  const to_the_way_back = async (login) => {
    let step = await go(`${url}/api/v1/sign-in/oidc`);
    assert.equal(step.status, 303);
    assert.match(step.to, /code_challenge_method=S256/);
    for (let n = 0; n < 12; n++) {
      if (step.to) { if (step.to.startsWith(`${url}/`)) return step.to; step = await go(step.to); continue; }
      const action = step.text.match(/action="([^"]+)"/)[1], prompt = step.text.match(/name="prompt" value="(\w+)"/)[1];
      step = await go(new URL(action, issuer), prompt === 'login' ? { prompt, login, password: 'x' } : { prompt });
    }
    throw new Error('the provider goes round in circles');
  };
  const me = async () => JSON.parse((await go(`${url}/api/v1/me`)).text);
  return { go, to_the_way_back, me };
}
let refusals = 0;
const failed = (step) => { refusals++; assert.equal(step.to, `${url}/sign-in?provider=failed`); };

test('who is known to the provider and linked to an account comes in as that account', async () => {
  const b = browser();
  assert.equal((await b.me()).provider.en, 'City identity');
  const back = await b.go(await b.to_the_way_back('zhang@city'));
  assert.equal(back.to, `${url}/`);
  const me = await b.me();
  assert.equal(me.id, 'zhang');
  assert.equal(me.came, 'session');
});

test('who is known to the provider and to nobody here stays outside', async () => {
  const b = browser();
  failed(await b.go(await b.to_the_way_back('stranger@city')));
  assert.equal((await b.me()).signed_in, false);
});

test('an answer is good once, in the browser that asked, from the issuer that was asked', async () => {
  const b = browser(), way = await b.to_the_way_back('zhang@city');
  failed(await browser().go(way));
  failed(await b.go(way)); // used up by the other one
  const again = await b.to_the_way_back('zhang@city'), changed = new URL(again);
  changed.searchParams.set('state', 'x'.repeat(32));
  failed(await b.go(changed));
  const other = new URL(again);
  other.searchParams.set('iss', 'https://evil.example');
  failed(await b.go(other));
  const third = new URL(await b.to_the_way_back('zhang@city'));
  third.searchParams.set('code', 'made-up');
  failed(await b.go(third));
});

test('a token that was changed on its way is refused', async () => {
  for (const change of [(t) => t.replace(/\.[^.]+$/, '.AAAA'), (t) => { const [h, p] = t.split('.'); const c = JSON.parse(Buffer.from(p, 'base64url')); c.sub = 'zhang@city'; return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(c)).toString('base64url')}.`; }, () => '']) {
    tamper = (answer) => JSON.stringify({ ...answer, id_token: change(answer.id_token) });
    const b = browser();
    failed(await b.go(await b.to_the_way_back('zhang@city')));
    assert.equal((await b.me()).signed_in, false);
    tamper = null;
  }
});

test('each of these refusals stands in the ledger for the auditor, with its reason', async () => {
  house.removeAllListeners('exit');
  const ended = new Promise((done) => house.on('exit', done));
  house.kill();
  await ended;
  // An export leaves out who came in, so the ledger's own rows are read.
  const rows = execFileSync('sqlite3', [join(data, 'ledger.db'), 'SELECT CAST(body AS TEXT) FROM event ORDER BY seq'], { encoding: 'utf8' });
  const events = rows.trim().split('\n').map((line) => JSON.parse(line));
  const refused = events.filter((e) => e.kind === 'access.entry' && e.verb === 'refused' && e.fields.way === 'provider');
  assert.equal(refused.reduce((n, e) => n + Number(e.fields.times ?? 1), 0), refusals);
  assert.ok(new Set(refused.map((e) => e.fields.why)).size >= 5, JSON.stringify(refused.map((e) => e.fields.why)));
  assert.equal(events.filter((e) => e.kind === 'access.entry' && e.verb === 'signed_in').length, 1);
});
