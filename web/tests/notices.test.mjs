import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_house, real } from './browser.mjs';

let house;
before(async () => { house = await open_house(); });
after(() => house.close());
const opts = { skip: real ? 'the stand-in server has the notices that this test speaks of' : false };

test('a public notice waits until another person approves it', opts, async () => {
  const { page, wrongs, leave } = await house.visit('/notices?notice=public-7', { lang: 'en' });
  await page.getByText('1 await approval').waitFor();
  await page.getByRole('button', { name: 'Approve' }).first().click();
  await page.locator('[data-delivery="warning/-"]').getByText('Queued').waitFor();
  assert.equal(await page.getByText('1 await approval').count(), 0);
  assert.deepEqual(wrongs, []);
  await leave();
});

test('who was not reached is seen, and is told again', opts, async () => {
  const { page, wrongs, leave } = await house.visit('/notices?notice=alarm%2Ffire.smoke-1%2F1%2F1', { lang: 'zh' });
  const missed = page.locator('[data-delivery="mobile/m-04"]');
  await missed.getByText('未能送达').waitFor();
  await missed.getByText('SMPP 0xb').waitFor();
  await page.getByRole('button', { name: '重发未送达的' }).click();
  await missed.getByText('待发').waitFor();
  assert.equal(await page.getByRole('link', { name: 'fire.smoke-1' }).getAttribute('href'), '/alarms?alarm=fire.smoke-1');
  assert.deepEqual(wrongs, []);
  await leave();
});

test('a notice is tried dry before it is sent', opts, async () => {
  const { page, wrongs, leave } = await house.visit('/notices', { lang: 'zh' });
  await page.getByRole('button', { name: '发通知' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[data-part=to]').fill('duty');
  await dialog.locator('[data-part=zh]').fill('请立即到岗');
  await dialog.getByRole('button', { name: '预演' }).click();
  await dialog.locator('[data-delivery="mobile/m-03"]').waitFor();
  await dialog.getByRole('button', { name: '发出' }).click();
  await page.locator('.detail h2', { hasText: '请立即到岗' }).waitFor();
  assert.deepEqual(wrongs, []);
  await leave();
});

test('a notice is made from a template whose words are filled in, and edited freely after that', opts, async () => {
  const { page, wrongs, leave } = await house.visit('/notices', { lang: 'en' });
  await page.getByRole('button', { name: 'Tell people' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[data-part=to]').fill('duty');
  await dialog.locator('[data-part=template]').selectOption('fire');
  await dialog.locator('[data-word=place]').fill('Dongxia');
  assert.equal(await dialog.getByRole('button', { name: 'Send' }).isDisabled(), true); // a word is still missing
  await dialog.locator('[data-word=team]').fill('team 2');
  await dialog.locator('[data-part=made]').getByText('Fire seen at Dongxia; team 2 please go there.').waitFor();
  await dialog.getByRole('button', { name: 'Send' }).click();
  await page.locator('.detail h2', { hasText: 'Fire at Dongxia' }).waitFor();
  await page.getByRole('button', { name: 'Tell people' }).click();
  await dialog.locator('[data-part=template]').selectOption('fire');
  await dialog.locator('[data-word=place]').fill('东峡');
  await dialog.getByRole('button', { name: 'Edit freely' }).click();
  assert.match(await dialog.locator('[data-part=zh]').inputValue(), /^东峡发现明火，请\{team\}到场。$/);
  assert.deepEqual(wrongs, []);
  await leave();
});

test('a campaign shows its numbers and is started and stopped', opts, async () => {
  const { page, wrongs, leave } = await house.visit('/notices', { lang: 'en' });
  const spring = page.locator('[data-campaign=spring]');
  await spring.getByText('6,000,000 numbers').waitFor();
  for (const [state, many] of [['queued', 'queued 5,999,458'], ['sent', 'sent 100'], ['unsure', 'possibly sent 7'], ['failed', 'refused 3']]) assert.equal(await spring.locator(`[data-count=${state}]`).textContent(), many);
  await spring.getByText('written by 示例丙 · approved by 示例丁').waitFor();
  await spring.getByRole('button', { name: 'Send' }).click();
  await spring.getByText('Running').waitFor();
  await spring.getByRole('button', { name: 'Cancel' }).click();
  await spring.getByText('Cancelled').waitFor();
  assert.deepEqual(wrongs, []);
  await leave();
});

test('an alert from outside is passed on where its signature is good, and only shown where it is not', opts, async () => {
  const { page, wrongs, leave } = await house.visit('/notices', { lang: 'en' });
  const bad = page.locator('[data-received=cap-bad]'), good = page.locator('[data-received=cap-good]');
  await bad.locator('[data-part=kept]', { hasText: 'signature bad' }).waitFor();
  assert.equal(await bad.getByRole('button').count(), 0);
  await good.getByLabel('To').fill('duty');
  await good.getByRole('button', { name: 'Pass on' }).click();
  await page.locator('[data-notice="from/cap-good"]').waitFor();
  assert.deepEqual(wrongs, []);
  await leave();
});
