import type { Dialog, DialogAnswer } from '../../host/execution/screen';

/** Puts a question that cannot wait, its script having begun to write, by the browser's boxes, which stop all. */
export function answerAtOnce(dialog: Dialog): DialogAnswer {
  if (dialog.kind === 'prompt') {
    const text = window.prompt(`${dialog.title}\n\n${dialog.text}`);
    return text === null ? { button: 'CLOSE' } : { button: dialog.buttons === 'YES_NO' ? 'YES' : 'OK', text };
  }
  if (dialog.kind !== 'alert' || dialog.buttons === 'OK') return { button: 'OK' };
  const isYes = window.confirm(`${dialog.title}\n\n${dialog.text}`);
  if (dialog.buttons === 'YES_NO') return { button: isYes ? 'YES' : 'NO' };
  return { button: isYes ? 'OK' : 'CANCEL' };
}
