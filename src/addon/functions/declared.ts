import type { Bilan } from '../../domain/bilan';
import type { InputTabKey } from '../../workbook/tabs/index';
import type { Argument } from './arguments';

/** What an argument of a function names; `required` when the function says nothing without it. */
export interface DeclaredArgument {
  readonly of: 'day' | 'poste' | 'receiptType' | 'structure' | 'format' | 'question';
  /** As Sheets shows it between the brackets. */
  readonly name: string;
  readonly help: string;
  readonly required: boolean;
}

/** A custom function, declared once: Code.js, what refreshes it and « Insérer un indicateur… » derive from this. */
export interface CustomFunction {
  /** What it gives, in the words that Sheets shows while one types. */
  readonly help: string;
  /** What comes out, in a word. */
  readonly gives: string;
  /** The tabs that it reads, hence depends on: no other sheet is read. */
  readonly tabs: readonly InputTabKey[];
  readonly argument: DeclaredArgument | null;
  /** How its figure shows. */
  readonly format: 'general' | 'integer' | 'percentage' | 'duration' | 'points' | 'money';
  /** Reckons it; throws a French error that lists what the argument may be. */
  readonly of: (bilan: Bilan, argument: Argument) => number | '' | (string | number)[][];
}
