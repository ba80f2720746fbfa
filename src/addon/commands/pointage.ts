import { POINTAGE } from '../../workbook/phrases/pointage-phrases';
import { givenActions, type PointageList, type PointageRecord } from '../../workbook/pointage/action';
import { exclusively } from '../safe/exclusive';
import { toldInFrench } from '../safe/told';
import { pageOf } from '../pages/page';
import body from '../pages/pointage.html';
import { pointageList } from '../pointage/list';
import { recordPointage } from '../pointage/record';
import { RefusedError } from '../safe/refused';
import { activeSpreadsheet, spreadsheetApp } from '../sheets/services';

/** Gives what `action` gives; what fails is told in French. */
const told = <T>(action: () => T): T =>
  toldInFrench(action, ({ what, action: advice }) => POINTAGE.failed(what, advice));

/** NEC › Inscriptions › Pointage */
export function pointage(): void {
  told(() =>
    spreadsheetApp()
      .getUi()
      .showSidebar(pageOf(POINTAGE.title, body, pointageList(activeSpreadsheet()))),
  );
}

/** Les personnes à pointer, telles que les onglets le disent maintenant ; demandé par le volet. */
export function listePointage(): PointageList {
  return told(() => pointageList(activeSpreadsheet()));
}

/** Coche, décoche, ajoute ou retire des personnes, dans l’ordre demandé par le volet, et dit ce qu’il en a été. */
export function enregistrerPointage(sent: unknown): PointageRecord {
  const actions = givenActions(sent);
  if (actions === null) throw new RefusedError(POINTAGE.notUnderstood);
  return told(() => exclusively(() => recordPointage(activeSpreadsheet(), actions)));
}
