import type { Unit } from '../../domain/indicators';
import { indicatorOfLabel } from '../../words/indicator-labels';
import { figureOfCell } from '../content/figure-cell';
import type { SettingLine } from './setting-lines';

const OBJECTIVE = /^\s*objectifs?(?:\s*[:–—-]\s*|\s+(?:(?:de|du|des)\s+|d['’])?)(\S.*)$/iu;

type Problem = 'amount-unreadable' | 'percentage-unreadable' | 'quantity-unreadable';

const problemOf = (unit: Unit): Problem =>
  unit === 'money' ? 'amount-unreadable' : unit === 'ratio' ? 'percentage-unreadable' : 'quantity-unreadable';

const indicatorOf = ({ label }: SettingLine) => {
  const named = OBJECTIVE.exec(label)?.[1];
  return named === undefined ? null : indicatorOfLabel(named);
};

/** Says whether a line states an objective for an indicator: « Objectif : Taux de satisfaction ». */
export function isTarget(line: SettingLine): boolean {
  return indicatorOf(line) !== null;
}

/** Gives what is hoped for, by indicator; `refuse` is told the lines whose value is not understood. */
export function readTargets(
  lines: readonly SettingLine[],
  refuse: (problem: Problem, line: SettingLine) => void,
): ReadonlyMap<string, number> {
  const targets = new Map<string, number>();
  for (const line of lines) {
    const indicator = indicatorOf(line);
    if (indicator === null || line.input === '') continue;
    const value = figureOfCell(line.input, indicator.unit);
    if (value === null) refuse(problemOf(indicator.unit), line);
    else targets.set(indicator.id, value);
  }
  return targets;
}
