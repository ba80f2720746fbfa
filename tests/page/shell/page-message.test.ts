import { JSDOM } from 'jsdom';
import { framedPage, pageMessage } from '../../../src/page/shell/page-message';

describe('a page in its frame', () => {
  const CLIENT = '<script>window.client = 1;</script>';

  test.each([
    [
      'a whole document',
      '<!DOCTYPE html><html lang="fr"><head><base target="_top"><title>t</title></head><body><p>é</p></body></html>',
    ],
    ['a document without a head', '<!doctype html>\n<html lang="fr"><p>é</p>'],
    ['a fragment', '<p>é</p>'],
  ])('runs the client before its own script, under a policy: %s', (_, html) => {
    const script =
      '<script>window.seen = [window.client, document.querySelectorAll("meta[http-equiv]").length, ' +
      'document.querySelectorAll("base").length];</script>';
    const { window } = new JSDOM(framedPage(`${html}${script}`, CLIENT), { runScripts: 'dangerously' });
    expect([window.document.querySelector('p')?.textContent, window['seen'], window.document.compatMode]).toEqual([
      'é',
      [1, 1, 0],
      html.startsWith('<!') ? 'CSS1Compat' : 'BackCompat',
    ]);
  });

  test('is heard when it calls, closes itself, asks for a size', () => {
    expect(pageMessage({ kind: 'call', id: 1, name: 'verifier', given: ['a'] })).toEqual({
      kind: 'call',
      id: 1,
      name: 'verifier',
      given: ['a'],
    });
    expect(pageMessage({ kind: 'close', more: 1 })).toEqual({ kind: 'close' });
    expect(pageMessage({ kind: 'size', height: 320 })).toEqual({ kind: 'size', width: null, height: 320 });
    expect(pageMessage({ kind: 'size', width: -1, height: 1e9 })).toEqual({
      kind: 'size',
      width: null,
      height: 10_000,
    });
  });

  test.each([
    null,
    'close',
    1,
    {},
    { kind: 'open' },
    { kind: 'call', id: '1', name: 'f', given: [] },
    { kind: 'call', id: 1, name: 'f', given: 'a' },
    { kind: 'call', id: 1, given: [] },
  ])('is not heard when it says %j', (data) => {
    expect(pageMessage(data)).toBeNull();
  });
});
