// The real server dies under the page and comes back: FENGSUI names the program; without it there is nothing to kill.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { launch } from './browser.mjs';

const program = process.env.FENGSUI, root = new URL('../..', import.meta.url).pathname;

test('a server that is killed is said to be away, and when it is back nothing is lost', { skip: !program && 'FENGSUI names no program' }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengsui-restart-'));
  execFileSync(program, ['init', join(folder, 'city'), '--city', join(root, 'tests/city'), '--desks', join(root, 'tests/desks')]);
  appendFileSync(join(folder, 'city', 'city', 'city.toml'), '\n[access]\nvisitors = "officer"\n');
  let server, url;
  const serve = (listen) => new Promise((up, no) => {
    server = spawn(program, ['serve', join(folder, 'city'), '--listen', listen, '--web', join(root, 'web/dist')], { stdio: ['ignore', 'pipe', 'inherit'] });
    server.once('error', no);
    server.stdout.on('data', (text) => { const at = /http:\/\/[\d.:]+/.exec(text); if (at) up(at[0]); });
  });
  const kill = () => new Promise((gone) => { server.once('exit', gone); server.kill('SIGKILL'); });
  const send = async (number) => {
    const reply = await fetch(`${url}/api/v1/events`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ source: 'restart', source_seq: number, kind: 'flood.reading', at: '2025-04-08T09:00:00+08:00', place: '900101', fields: { level: '1.5' } }) });
    assert.equal(reply.status, 200, await reply.clone().text());
    return (await reply.json()).results[0].seq;
  };
  url = await serve('127.0.0.1:0');
  const browser = await launch();
  try {
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${url}/events`);
    await page.locator('.mark.live').waitFor();
    const before = await send(1);
    await page.locator(`[data-seq="${before}"]`).waitFor();
    await kill();
    await page.locator('.mark.lost').waitFor();
    await serve(url.slice('http://'.length));
    // Written while the page may not have found its way back: it is told all that it missed.
    const missed = [await send(2), await send(3)];
    await page.locator('.mark.live').waitFor();
    for (const seq of [before, ...missed]) await page.locator(`[data-seq="${seq}"]`).waitFor();
  } finally {
    await browser.close();
    await kill();
    rmSync(folder, { recursive: true, force: true });
  }
});
