import type * as InflatedText from './inflated-text';

type Module = Readonly<Record<string, unknown>>;
type Evaluate = (require: (name: string) => Module, load: (name: string) => Module, module: { exports: Module }) => void;

const modules = new Map<string, Module>();
const shared = new Map<string, () => Module>();
const texts = new Map<string, string>();

/** Keeps what gives back the exports of a module that is evaluated already, for the parts that import it. The build calls it. */
export function shareModule(name: string, exported: () => Module): void {
  shared.set(name, exported);
}

/** Keeps the text of a part until it is asked for: CommonJS code, deflated, in base64. The build calls it. */
export function holdPart(name: string, text: string): void {
  texts.set(name, text);
}

/** Gives back what a part exports, evaluated at its first call in an execution; throws when the bundle has no such part. */
export function loadPart(name: string): Module {
  const module = modules.get(name) ?? shared.get(name)?.() ?? evaluated(name);
  modules.set(name, module);
  return module;
}

function evaluated(name: string): Module {
  const text = texts.get(name);
  if (text === undefined) throw new Error(`Code.js has no part ${name}`);
  // What inflates builds large tables when it is evaluated, which a cell with a custom function does not need.
  const { inflatedText } = require('./inflated-text') as typeof InflatedText;
  const module: { exports: Module } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the build made the text of our own sources: no cell, file or service can reach it
  const evaluate = new Function('require', 'loadPart', 'module', inflatedText(text)) as Evaluate;
  evaluate(loadPart, loadPart, module);
  return module.exports;
}
