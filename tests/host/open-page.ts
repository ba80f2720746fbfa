import { JSDOM, VirtualConsole, type DOMWindow } from 'jsdom';
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';

type Handler = ((result: unknown, userObject?: unknown) => void) | undefined;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

/** A side panel or a dialog of the add-on, open in a browser of its own that reaches no network. */
export interface OpenPage {
  readonly document: Document;
  /** True once the page closed itself. */
  readonly isClosed: boolean;
  /** The functions that the page called so far, with what it passed. */
  readonly calls: readonly { readonly name: string; readonly given: readonly unknown[] }[];
  /** Clicks an element, which must be enabled. */
  click(element: Element | null): void;
  /** Resolves once every call was answered; rejects when a script failed, or a call without failure handler. */
  settled(): Promise<void>;
}

const windows: DOMWindow[] = [];

/** Opens the page of the side panel or dialog that the script showed last. */
export function openPage(host: SpreadsheetHost): OpenPage {
  const shown = host.dialogs
    .flatMap((dialog) => (dialog.kind === 'sidebar' || dialog.kind === 'modal' ? dialog : []))
    .at(-1);
  if (!shown) throw new Error('no page was shown');
  const errors: unknown[] = [];
  const calls: OpenPage['calls'][number][] = [];
  let isClosed = false;
  let asked: Promise<void> = Promise.resolve();
  let waiting = 0;

  const call = (
    window: DOMWindow,
    name: string,
    given: readonly unknown[],
    { success, failure, userObject }: Handlers,
  ): void => {
    calls.push({ name, given });
    waiting += 1;
    asked = asked.then(async () => {
      const answer = await host.callFromPage(name, given).then(
        (result) => () => success?.(window.JSON.parse(JSON.stringify(result)), userObject),
        (error: unknown) => () => {
          const told = new window.Error(error instanceof Error ? error.message : String(error));
          told.name = 'ScriptError';
          if (!failure) throw error;
          failure(told, userObject);
        },
      );
      try {
        answer();
      } catch (error) {
        errors.push(error);
      }
      waiting -= 1;
    });
  };
  // Google's runner: each `with…` gives a new one, any other name is a function of the script.
  const runner = (window: DOMWindow, handlers: Handlers): unknown =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (typeof name === 'symbol') return undefined;
          if (name === 'withSuccessHandler') return (success: Handler) => runner(window, { ...handlers, success });
          if (name === 'withFailureHandler') return (failure: Handler) => runner(window, { ...handlers, failure });
          if (name === 'withUserObject') return (userObject: unknown) => runner(window, { ...handlers, userObject });
          return (...given: unknown[]) => {
            call(window, name, given, handlers);
          };
        },
      },
    );

  const { window } = new JSDOM(shown.html, {
    runScripts: 'dangerously',
    virtualConsole: new VirtualConsole().on('jsdomError', (error) => errors.push(error.cause ?? error)),
    beforeParse: (made) => {
      for (const name of ['XMLHttpRequest', 'WebSocket', 'fetch', 'EventSource'])
        Object.defineProperty(made, name, { value: undefined });
      Object.assign(made, {
        google: {
          script: {
            run: runner(made, {}),
            host: {
              close: () => {
                isClosed = true;
              },
              setHeight: () => undefined,
              setWidth: () => undefined,
            },
          },
        },
      });
    },
  });
  windows.push(window);
  return {
    document: window.document,
    get isClosed() {
      return isClosed;
    },
    calls,
    click: (element) => {
      if (!(element instanceof window.HTMLElement)) throw new Error('there is nothing to click');
      if (element.matches(':disabled')) throw new Error(`${element.outerHTML} is disabled`);
      element.click();
    },
    settled: async () => {
      do {
        await asked;
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
      } while (waiting > 0);
      const [error] = errors.splice(0);
      if (error !== undefined) throw new Error(messageOf(error));
    },
  };
}

/** An error of the page's realm is no instance of this one's Error. */
function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

afterEach(() => {
  for (const window of windows.splice(0)) window.close();
});
