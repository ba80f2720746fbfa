import { byId, element, givenData, option, tell } from './elements';
import { callScript } from './script-calls';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function download(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const link = element('a', { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
}

function downloadText(name: string, type: string, text: string): void {
  download(name, `${type};charset=utf-8`, text);
}

function downloadWord({ name, base64 }: { readonly name: string; readonly base64: string }): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  download(name, WORD, bytes);
  tell(`« ${name} » est dans vos téléchargements.`, false);
}

// Pages whose script stands in their html find these by name.
Object.assign(window, { byId, element, givenData, option, tell, callScript, downloadText, downloadWord });
