import { indicatorOfId } from '../../domain/indicators';
import type { Finding } from '../../domain/finding';
import type { Phrase, Phrases, SomePhrases } from './finding-phrase';
import { pointsOfRatio } from '../cells/cell-figure';
import { BUDGET_PHRASES } from './budget-phrases';
import { EUROPE_PHRASES } from './europe-phrases';
import { countText, dayText, quoted } from '../../words/french';
import { figureText, labelOfIndicatorId } from '../../words/indicator-labels';
import { MONEY_PHRASES } from './money-phrases';
import { PEOPLE_PHRASES } from './people-phrases';
import { PROGRAMME_PHRASES } from './programme-phrases';
import { READING_PHRASES } from './reading-phrases';
import { TAB_NAMES } from './tab-names';

function figure(value: number, indicator: string): string {
  return figureText(value, indicatorOfId(indicator)?.unit ?? 'quantity');
}

/** A gap between two rates is told in points: 1 % of 16 % is another thing. */
function gapText(gap: number, indicator: string): string {
  return indicatorOfId(indicator)?.unit === 'ratio'
    ? countText(pointsOfRatio(gap), 'point', 'points')
    : figure(gap, indicator);
}

const SUMMARY_PHRASES = {
  'retained-differs': ({ indicator, calculated, retained, noted }) => [
    calculated === null
      ? `La valeur retenue pour ${quoted(labelOfIndicatorId(indicator))} est ${figure(retained, indicator)}, ` +
        'mais ce chiffre ne peut pas être calculé.'
      : `La valeur retenue pour ${quoted(labelOfIndicatorId(indicator))} est ${figure(retained, indicator)}, ` +
        `mais le calcul donne ${figure(calculated, indicator)} (écart de ` +
        `${gapText(Math.abs(retained - calculated), indicator)}).`,
    noted
      ? 'Rien à faire : la Note dit pourquoi ; pour revenir au calcul, vider la valeur retenue.'
      : 'Dire pourquoi dans la colonne Note ; pour revenir au calcul, vider la valeur retenue.',
  ],
  'retained-unreadable': ({ indicator, text }) => [
    `La valeur retenue ${quoted(text)} pour ${quoted(labelOfIndicatorId(indicator))} n’a pas été comprise ` +
      ': le rapport garde la valeur calculée.',
    'Écrire un nombre, un pourcentage ou une durée (« 15h30 »), ou vider la cellule.',
  ],
  'retention-passed': ({ until }) => [
    `Les noms et les adresses devaient être conservés jusqu’au ${dayText(until)} : cette date est passée.`,
    'Lancer « NEC › Années › Figer et anonymiser… », puis vider cette date ; les originaux (exports, formulaire, ' +
      'anciennes versions) sont à supprimer aussi.',
  ],
  'no-former-edition': () => [
    'Aucune édition antérieure n’est indiquée : il n’y a pas de comparaison.',
    `Ajouter l’édition précédente dans l’onglet ${quoted(TAB_NAMES.pastEditions)}, avec son année.`,
  ],
} satisfies SomePhrases;

const PHRASES: Phrases = {
  ...READING_PHRASES,
  ...PROGRAMME_PHRASES,
  ...PEOPLE_PHRASES,
  ...MONEY_PHRASES,
  ...BUDGET_PHRASES,
  ...EUROPE_PHRASES,
  ...SUMMARY_PHRASES,
};

/** Gives what a finding says in French, and what to do about it. */
export function phraseOf(finding: Finding): Phrase {
  const tell = PHRASES[finding.code] as (params: Finding['params'], found: Finding) => Phrase;
  return tell(finding.params, finding);
}
