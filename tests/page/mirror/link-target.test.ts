import { linkTarget } from '../../../src/page/mirror/link-target';

test('a link leads to cells of a tab, the first when it names none, or to an address', () => {
  expect(linkTarget('#gid=5&range=D11')).toEqual({ kind: 'cells', gid: 5, a1: 'D11' });
  expect(linkTarget('#gid=5&range=B2:C9')).toEqual({ kind: 'cells', gid: 5, a1: 'B2:C9' });
  expect(linkTarget('#gid=0')).toEqual({ kind: 'cells', gid: 0, a1: 'A1' });
  expect(linkTarget('https://example.org/facture.pdf')).toEqual({
    kind: 'address',
    url: 'https://example.org/facture.pdf',
  });
  expect(linkTarget('mailto:nec@example.org')).toEqual({ kind: 'address', url: 'mailto:nec@example.org' });
});

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  '#gid=x',
  '',
  'example.org',
])('%j leads nowhere', (link) => {
  expect(linkTarget(link)).toBeNull();
});
