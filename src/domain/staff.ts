import type { Settings, StaffLine } from './edition';
import { finding, type Finding } from './finding';
import { priceOf, sumCents, sumQuantities, type Cents } from './money';
import { fold, groupByLabel } from './names';
import { personKey } from './people/people';

/** Agents mobilised: different agents, days of preparation, hours on the days of the event. */
export interface StaffFigures {
  readonly preparation: { readonly agents: number; readonly days: number; readonly months: number | null };
  readonly event: { readonly agents: number; readonly hours: number };
  /** Preparation days by folded structure; '' for agents of no structure. */
  readonly daysByStructure: ReadonlyMap<string, number>;
  /** Personnel charges by folded structure, each rounded once; null when there are days but no cost of a day. */
  readonly chargesByStructure: ReadonlyMap<string, Cents | null>;
  /** The sum of those charges, or null if one is. */
  readonly charges: Cents | null;
}

function differentAgents(lines: readonly StaffLine[]): number {
  return new Set(lines.map((line) => personKey(line.agent)).filter((agent) => agent !== '')).size;
}

/** Gives the figures of the Personnel tab (RULES, Agents). */
export function staffFigures(
  lines: readonly StaffLine[],
  settings: Pick<Settings, 'dayCost' | 'preparationMonths'>,
): StaffFigures {
  const preparation = lines.filter((line) => line.phases.includes('preparation'));
  const event = lines.filter((line) => line.phases.includes('event'));
  const byStructure = groupByLabel(preparation, (line) => line.structure);
  const daysByStructure = new Map(
    byStructure.map(({ key, values }) => [key, sumQuantities(values.map((line) => line.days))]),
  );
  const { dayCost } = settings;
  const chargesByStructure = new Map<string, Cents | null>();
  for (const [key, days] of daysByStructure) {
    chargesByStructure.set(key, dayCost === null ? (days === 0 ? sumCents([]) : null) : priceOf(days, dayCost));
  }
  const charges = [...chargesByStructure.values()];
  const known = charges.filter((charge) => charge !== null);
  return {
    preparation: {
      agents: differentAgents(preparation),
      days: sumQuantities(preparation.map((line) => line.days)),
      months: settings.preparationMonths,
    },
    event: { agents: differentAgents(event), hours: sumQuantities(event.map((line) => line.hours)) },
    daysByStructure,
    chargesByStructure,
    charges: known.length === charges.length ? sumCents(known) : null,
  };
}

/** Says whether a line is of days that cost and of no structure: they cannot be laid to a partner. */
export function isUnassigned(line: Pick<StaffLine, 'structure' | 'days'>): boolean {
  return line.days !== 0 && fold(line.structure) === '';
}

/** Gives what is doubtful in Personnel and stops no balance: agents without name or structure, no quantity. */
export function staffFindings(lines: readonly StaffLine[]): Finding[] {
  return lines.flatMap((line) => {
    const at = (field: string) => ({ tab: 'staff' as const, row: line.row, field });
    const findings: Finding[] = [];
    if (fold(line.structure) === '' && !isUnassigned(line))
      findings.push(finding('structure-missing', at('structure'), {}));
    if (fold(line.agent) === '') findings.push(finding('agent-missing', at('agent'), {}));
    if (line.unread === true) return findings;
    if (line.phases.includes('preparation') && line.days === 0)
      findings.push(finding('phase-quantity-missing', at('days'), { phase: 'preparation' }));
    if (line.phases.includes('event') && line.hours === 0)
      findings.push(finding('phase-quantity-missing', at('hours'), { phase: 'event' }));
    return findings;
  });
}
