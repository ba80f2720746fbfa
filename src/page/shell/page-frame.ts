import { messageOf } from '../../host/values/exceptions';
import { framedPage, pageMessage, type PageAnswer } from './page-message';
import { element } from './element';
import client from './google-client.html';

/** What a page of the script asks of what shows it. */
export interface PageOwner {
  /** Runs a function of the script, as `google.script.run` does. */
  readonly call: (name: string, given: readonly unknown[]) => Promise<unknown>;
  readonly close: () => void;
  readonly onEscape: () => void;
  readonly resize: (width: number | null, height: number | null) => void;
}

interface PageFrame {
  readonly frame: HTMLIFrameElement;
  /** Stops listening to it. */
  readonly end: () => void;
}

/** Gives a frame with a page of the script: it has no origin, so that whatever stands in it reaches nothing of ours. */
export function pageFrame(title: string, html: string, owner: PageOwner): PageFrame {
  // Forms are for their `submit` event: the policy lets them go nowhere. Downloads are of what the page made itself, as
  // Google lets its dialogs do.
  const frame = element('iframe', {
    title,
    sandbox: 'allow-scripts allow-forms allow-downloads',
    class: 'nec-page',
    srcdoc: framedPage(html, client),
  });
  const answer = (told: PageAnswer): void => frame.contentWindow?.postMessage(told, '*');
  const listen = ({ source, data }: MessageEvent): void => {
    const message = source !== null && source === frame.contentWindow ? pageMessage(data) : null;
    switch (message?.kind) {
      case 'call':
        owner.call(message.name, message.given).then(
          (result) => answer({ kind: 'answer', id: message.id, result }),
          (error: unknown) => answer({ kind: 'answer', id: message.id, error: messageOf(error) }),
        );
        break;
      case 'close':
        owner.close();
        break;
      case 'escape':
        owner.onEscape();
        break;
      case 'size':
        owner.resize(message.width, message.height);
        break;
      case undefined:
    }
  };
  window.addEventListener('message', listen);
  return { frame, end: () => window.removeEventListener('message', listen) };
}
