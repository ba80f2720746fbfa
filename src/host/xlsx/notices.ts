import type { ICellData } from '@univerjs/core';
import { isUncalculable, keptFormula } from '../engine/kept-formulas';
import type { SheetExtras, WorkbookDocument } from '../values/document';
import { ownCharts } from './charts';
import type { XlsxPackage } from './package';
import { workbookPart } from '../../files/xlsx/parts';
import { readSheets, type SheetEntry } from '../../files/xlsx/workbook-sheets';

/** What is found in a tab and not shown, by the French words for it. */
const RELATED: Readonly<Record<string, string>> = {
  pivotTable: 'Tableaux croisés dynamiques',
  slicer: 'Segments',
  oleObject: 'Objets incorporés',
  package: 'Objets incorporés',
  control: 'Boutons et contrôles de formulaire',
  ctrlProp: 'Boutons et contrôles de formulaire',
  threadedComment: 'Conversations en commentaire',
  table: 'Mise en forme de tableaux',
};

/** What the whole workbook may hold and the page does nothing with. */
const OF_WORKBOOK: Readonly<Record<string, string>> = {
  vbaProject: 'Les macros',
  externalLink: 'Les liens vers d’autres classeurs',
  connections: 'Les connexions à des données',
};

function drawn(file: XlsxPackage, part: string): string[] {
  const root = file.xml(file.related(part, 'drawing') ?? '');
  if (!root) return [];
  const charts = root.deep('graphicFrame').length - ownCharts(root).length;
  return [
    ...(charts > 0 ? ['Graphiques que vous avez faits'] : []),
    ...(root.find('pic') ? ['Images'] : []),
    ...((root.find('sp') ?? root.find('cxnSp')) ? ['Formes et zones de texte'] : []),
  ];
}

function kept(file: XlsxPackage, part: string, sheet: WorkbookDocument['sheets'][string] | undefined): string[] {
  const root = file.frame(part);
  const count = (name: string): number => root?.deep(name).length ?? 0;
  const extras = sheet?.custom as SheetExtras | null | undefined;
  const formulas = Object.values(sheet?.cellData ?? {}).some((row) =>
    Object.values(row as object).some(
      (cell: ICellData) => keptFormula(cell) !== null || (cell.f && isUncalculable(cell.f, () => true)),
    ),
  );
  return [
    ...file.relationships(part).flatMap(({ kind }) => RELATED[kind] ?? []),
    ...drawn(file, part),
    ...(count('cfRule') > (extras?.conditionalFormats.length ?? 0)
      ? ['Mises en forme conditionnelles (couleurs graduées, barres, icônes…)']
      : []),
    ...(count('dataValidation') > (extras?.validations.length ?? 0)
      ? ['Règles de validation autres que les listes et les cases à cocher']
      : []),
    ...(count('sparkline') > 0 ? ['Graphiques dans les cellules'] : []),
    ...(count('sheetProtection') > 0 ? ['Protection de la feuille'] : []),
    ...(formulas ? ['Formules que cette page ne sait pas recalculer, avec leur dernier résultat'] : []),
  ];
}

function sentence(what: string, tabs: readonly string[]): string {
  return (
    `${what} : gardé dans le fichier, mais pas affiché ici (${tabs.length === 1 ? 'onglet' : 'onglets'} ` +
    `${tabs.map((name) => `« ${name} »`).join(', ')}).`
  );
}

/** Gives in French what a workbook holds that is kept in its file and that the host cannot show or do. */
export function noticesOf(file: XlsxPackage, document: WorkbookDocument): string[] {
  const workbook = workbookPart(file);
  const places = new Map<string, Set<string>>();
  const add = (what: string, { name }: SheetEntry): unknown =>
    places.set(what, (places.get(what) ?? new Set()).add(name));
  const root = file.xml(workbook);
  for (const entry of root ? readSheets(file, workbook, root) : []) {
    if (entry.part === null) add('Feuille graphique', entry);
    else for (const what of kept(file, entry.part, document.sheets[String(entry.sheetId)])) add(what, entry);
  }
  const whole = new Set(file.relationships(workbook).flatMap(({ kind }) => OF_WORKBOOK[kind] ?? []));
  return [
    ...[...places].map(([what, tabs]) => sentence(what, [...tabs])),
    ...[...whole].map((what) => `${what} : gardés dans le fichier, sans effet ici.`),
  ];
}
