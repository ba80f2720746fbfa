import type { MethodSpec } from './method-spec';
import type { Alert, DialogAnswer } from './screen';

/** Calls that change something that outlives the execution although anybody may make them. */
const KEEPING = new Set(['setProperty', 'deleteProperty', 'addToUi']);

/** Stops a script that asks something; whoever runs it asks the person, and runs it again. */
class Suspension extends Error {
  override readonly name = 'Suspended';
}

/**
 * What one command asks the person at the keyboard. A script waits for the answer of an alert or a prompt on the spot,
 * which no page can give; so the execution is stopped at a question as long as it has changed nothing, the person is
 * asked, and the function is run again from its start with the answers given so far. Once it has changed something it
 * cannot be run twice: what there is only to read is then shown at the end, and any other question is put at once.
 */
export class Questions {
  readonly #answered: { readonly dialog: Alert; readonly answer: DialogAnswer }[] = [];
  #next = 0;
  #hasChanged = false;
  #pending: Alert | null = null;
  #late: Alert[] = [];

  /** `atOnce` answers a question that cannot wait. */
  constructor(private readonly atOnce: (dialog: Alert) => DialogAnswer) {}

  /** The question for which the execution was stopped; null when it went to its end. */
  get pending(): Alert | null {
    return this.#pending;
  }

  /** What the execution left to read at its end. */
  get late(): readonly Alert[] {
    return this.#late;
  }

  /** Begins an execution, the first one or another. */
  begin(): void {
    this.#next = 0;
    this.#hasChanged = false;
    this.#pending = null;
    this.#late = [];
  }

  /** Takes note of a service call of the script; throws once the execution is stopped. */
  admit(method: string, spec: MethodSpec): void {
    if (this.#pending) throw new Suspension('The script waits for an answer.');
    // A toast of an execution that is stopped is not shown, so it is no change.
    if ((spec.needs === 'writing' && method !== 'toast') || KEEPING.has(method)) this.#hasChanged = true;
  }

  /** Gives the script the answer to a question, or stops it. */
  ask(dialog: Alert): DialogAnswer {
    const known = this.#answered[this.#next];
    if (known && sameQuestion(known.dialog, dialog)) {
      this.#next += 1;
      return known.answer;
    }
    if (!this.#hasChanged) {
      this.#pending = dialog;
      throw new Suspension('The script waits for an answer.');
    }
    if (dialog.kind === 'prompt' || dialog.buttons !== 'OK') return this.atOnce(dialog);
    this.#late.push(dialog);
    return { button: 'OK' };
  }

  /** Takes the answer to the question for which the execution was stopped. */
  answer(answer: DialogAnswer): void {
    if (!this.#pending) return;
    // What was answered beyond this point was about another course of things.
    this.#answered.splice(this.#next, Infinity, { dialog: this.#pending, answer });
  }
}

function sameQuestion(a: Alert, b: Alert): boolean {
  return a.kind === b.kind && a.title === b.title && a.text === b.text && a.buttons === b.buttons;
}
