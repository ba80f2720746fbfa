import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { inflatedText } from '../../src/addon/inflated-text';
import { holdPart, loadPart, shareModule } from '../../src/addon/load-part';

const held = (text: string): string => deflateRawSync(text).toString('base64');

describe('a part of the bundle', () => {
  test('is evaluated at its first call, once, with the modules and the parts that it asks for', () => {
    shareModule('./shared.js', () => ({ euro: '€' }));
    holdPart('./inner.js', held('module.exports = { euro: require("./shared.js").euro };'));
    holdPart('./outer.js', held('let calls = 0; module.exports = { call: () => [++calls, loadPart("./inner.js").euro, "\\u20ac"] };'));
    const { call } = loadPart('./outer.js') as { call: () => unknown };
    expect(call()).toEqual([1, '€', '€']);
    expect((loadPart('./outer.js') as { call: () => unknown }).call()).toEqual([2, '€', '€']);
  });

  test('that the bundle does not have is told by its name', () => {
    expect(() => loadPart('./absent.js')).toThrow('Code.js has no part ./absent.js');
  });

  test('is inflated to the very text that was deflated', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary-ascii' }), { maxLength: 40 }), (texts) => {
      const text = texts.join('\n').repeat(3);
      expect(inflatedText(held(text))).toBe(text);
    }));
  });
});
