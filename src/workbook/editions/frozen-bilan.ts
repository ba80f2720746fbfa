import { bilanAsRetained } from '../../domain/bilan-as-retained';
import type { Bilan } from '../../domain/bilan';
import { indicatorsOf } from '../../domain/indicators';
import { band, generatedTab, headers, money, text, wrapped } from '../content/content-cell';
import { figureCell } from '../content/figure-cell';
import { indicatorLabel } from '../../words/indicator-labels';
import { posteLabel } from '../../words/labels';
import { placeRetained, type RetainedReading, retainedValues } from '../generated/read-retained';
import { participationBlocks } from '../generated/summary-participation';
import type { ContentCell, TabContent } from '../content/tab-content';

/** What the tab of a frozen bilan says. */
const FROZEN = {
  headers: ['Indicateur', 'Valeur calculée', 'Valeur retenue', 'Note'],
  postes: 'Charges par poste (hors personnel)',
  partners: 'Équilibre',
  partnerHeaders: ['Structure', 'Avancé', 'Part', 'Solde'],
  rulesTitle: 'Qui est compté, et comment',
  rules: [
    'Participants : les personnes présentes au moins un jour, chacune une fois ; ni intervenants ni organisateurs.',
    'Une personne : les lignes du même prénom et du même nom qui partagent une adresse.',
    'Absents d’un jour : inscrits ce jour-là et non présents. Un jour où personne n’est pointé n’a pas de présence.',
    'CoNums : les participants cochés, rapportés aux CoNums du territoire.',
    'Ateliers : les sessions non annulées, hors plénières, accueils, pauses et repas.',
    'Les groupes de moins de 5 personnes sont réunis sous « Autres ».',
  ],
} as const;

/** Gives the name of the tab that keeps the bilan as it was on a day, ISO. */
function frozenTabName(today: string): string {
  return `Bilan figé ${today}`;
}

/** Gives the tab that keeps the bilan: values alone, no free text; what was retained, how each figure counts. */
export function frozenBilanTab(bilan: Bilan, retained: RetainedReading, stamp: string, today: string): TabContent {
  const indicators = indicatorsOf(bilan);
  const { byIndicator } = placeRetained(retained, indicators);
  const name = frozenTabName(today);
  const { finances } = bilan;
  const told = bilanAsRetained(bilan, retainedValues(retained, bilan));
  const rows: ContentCell[][] = [
    band(4, 'title', bilan.edition.settings.name === null ? name : `${name} – ${bilan.edition.settings.name}`),
    band(4, 'muted', stamp),
    headers(FROZEN.headers, [1, 2]),
    ...indicators.map((indicator) => {
      const entry = byIndicator.get(indicator.id);
      return [
        text(indicatorLabel(indicator)),
        figureCell(indicator.value, indicator.unit),
        figureCell(entry?.value ?? indicator.value, indicator.unit),
        wrapped(String(entry?.note ?? '')),
      ];
    }),
    ...participationBlocks(bilan, told).flatMap(({ rows: block }) => [[], ...block.map((row) => [...row])]),
    [],
    band(4, 'section', FROZEN.postes),
    ...(finances.expenses?.postes ?? []).map(({ label, amount }) => [wrapped(posteLabel(label)), money(amount)]),
    [],
    band(4, 'section', FROZEN.partners),
    headers(FROZEN.partnerHeaders, [1, 2, 3]),
    ...finances.balance.partners.map(({ structure, advanced, share, balance }) => [
      wrapped(structure),
      money(advanced),
      money(share),
      money(balance),
    ]),
    [],
    band(4, 'section', FROZEN.rulesTitle),
    ...FROZEN.rules.map((rule) => [text(rule)]),
  ];
  return generatedTab({ name, widths: [270, 120, 120, 200], frozenRows: 3, rows });
}
