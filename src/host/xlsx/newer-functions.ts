import { tokenize } from '@borgar/fx/xlsx';
import { XML_HEAD } from '../../files/xml/write-xml';
import type { XlsxPackage } from './package';

/** Functions that are newer than the format, which keeps them under a prefix (without it Excel shows #NAME?). */
const NEWER = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND ' +
    'BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV ' +
    'CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH ' +
    'COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST ' +
    'F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT ' +
    'FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV ' +
    'GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ' +
    'ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT ' +
    'MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC ' +
    'PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC ' +
    'RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE ANCHORARRAY SKEW.P SORTBY ' +
    'STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN ' +
    'TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS ' +
    'WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);
const TWICE = new Set(['FILTER', 'SORT']);

/** Gives a function's name as the file has it. */
export function prefixed(name: string): string {
  const upper = name.toUpperCase();
  return TWICE.has(upper) ? `_xlfn._xlws.${upper}` : NEWER.has(upper) ? `_xlfn.${upper}` : name;
}

/** Gives a function's name as people write it. */
export function unprefixed(name: string): string {
  return name.replace(/^(?:_xlfn\.|_xlws\.|_xludf\.)+/i, '');
}

/** Functions that give several cells: where a cell is not marked as theirs, Excel shows one value (`=@FILTER(…)`). */
const SPILLING = new Set(
  (
    'ANCHORARRAY BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER HSTACK MAKEARRAY MAP RANDARRAY SCAN SEQUENCE ' +
    'SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW UNIQUE VSTACK WRAPCOLS WRAPROWS'
  ).split(' '),
);
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
/** The mark of a formula that fills as many cells as it gives ([MS-XLSX] 2.2.4.5). */
const METADATA =
  `${XML_HEAD}<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
  'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1">' +
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" ' +
  'splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>' +
  '</metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext ' +
  'uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext>' +
  '</extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** Tells whether a formula of a file calls a function that gives several cells. */
export function spills(formula: string): boolean {
  if (!formula.includes('_xlfn.')) return false;
  return tokenize(formula).some(({ type, value }) => type === 'func' && SPILLING.has(unprefixed(value).toUpperCase()));
}

/** Gives the number (`cm`) of the mark, which is put into the file at its first need; null when it has other marks. */
export function dynamicMark(file: XlsxPackage, workbook: string): number | null {
  const part = file.related(workbook, 'sheetMetadata');
  if (part === null) {
    file.add('xl/metadata.xml', TYPE, METADATA);
    file.relate(workbook, 'sheetMetadata', 'xl/metadata.xml');
    return 1;
  }
  const root = file.xml(part);
  const types = root?.child('metadataTypes')?.all('metadataType') ?? [];
  const own = types.findIndex((type) => type.get('name') === 'XLDAPR') + 1;
  const marks = root?.child('cellMetadata')?.all('bk') ?? [];
  const mark = marks.findIndex((found) => found.child('rc')?.number('t') === own) + 1;
  return own > 0 && mark > 0 ? mark : null;
}
