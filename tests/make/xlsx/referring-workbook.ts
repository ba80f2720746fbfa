import { rawChart, rawDrawing, rawTable } from './raw-parts';
import { rawRow, rawWorkbook, relationships } from './raw-workbook';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

const ROWS = [
  rawRow(1, ['Frais de l’année']),
  rawRow(2, ['Poste', 'HT', 'TTC']),
  rawRow(3, ['Achats', 10, { f: '<f>Frais[[#This Row],[HT]]*2</f>', v: 20 }]),
  rawRow(4, ['Salle', 20, { f: '<f>Frais[[#This Row],[HT]]*2</f>', v: 40 }]),
  rawRow(5, [null, { f: '<f>SUM(B3:B4)</f>', v: 30 }, { f: '<f t="array" ref="C5">SUM(B3:B4*2)</f>', v: 60 }]),
].join('');

const TABLE = rawTable('A2:C4', ['Poste', 'HT', 'TTC'], {
  filter: '<filterColumn colId="1"><filters><filter val="10"/></filters></filterColumn>',
  columns: { TTC: '<calculatedColumnFormula>Frais[[#This Row],[HT]]*2</calculatedColumnFormula>' },
});

const AROUND =
  '<conditionalFormatting sqref="B3:B4"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo ' +
  'type="formula" val="0"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="B3:B4"><cfRule type="cellIs" priority="2" operator="greaterThan"><formula>$B$5' +
  '</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="decimal" ' +
  'sqref="B3:B4"><formula1>0</formula1><formula2>$B$5</formula2></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A4" r:id="rId2"/><hyperlink ref="A3" location="\'Deux\'!A1"/></hyperlinks>' +
  '<rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks><drawing r:id="rId3"/>' +
  `<tableParts count="1"><tablePart r:id="rId1"/></tableParts><extLst><ext ` +
  `uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" ${X14}>` +
  `<x14:sparklineGroups ${XM}><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Un!B3:B4</xm:f>` +
  '<xm:sqref>D3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>';

const PIVOT =
  `<pivotTableDefinition ${MAIN} name="P" cacheId="1" dataCaption="Valeurs"><location ref="A3:B6" ` +
  'firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>';
const CACHE =
  `<pivotCacheDefinition ${MAIN}><cacheSource type="worksheet"><worksheetSource ref="A2:C4" sheet="Un"/>` +
  '</cacheSource><cacheFields count="3"><cacheField name="Poste"/><cacheField name="HT"/><cacheField name="TTC"/>' +
  '</cacheFields></pivotCacheDefinition>';

/** A workbook whose table, chart, pivot, rules, links, names and formulas all refer to cells of its tab « Un ». */
export const REFERRING = rawWorkbook(
  [
    {
      name: 'Un',
      rows: ROWS,
      after: AROUND,
      relations: [
        ['table', '../tables/table1.xml'],
        ['hyperlink', 'https://exemple.org/'],
        ['drawing', '../drawings/drawing1.xml'],
      ],
    },
    {
      name: 'Deux',
      rows: rawRow(1, [
        { f: '<f>IFERROR(SUM(Frais[HT]),0)</f>', v: 30 },
        { f: '<f>Un!B4</f>', v: 20 },
      ]),
      after: '<hyperlinks><hyperlink ref="A1" location="Un!B4"/></hyperlinks>',
      relations: [['pivotTable', '../pivotTables/pivotTable1.xml']],
    },
  ],
  {
    names:
      '<definedName name="_xlnm.Print_Area" localSheetId="0">Un!$A$1:$C$5</definedName>' +
      '<definedName name="Total">Un!$B$5</definedName>',
    relations: [['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml']],
    end: '<pivotCaches><pivotCache cacheId="1" r:id="rId3"/></pivotCaches>',
    parts: {
      'xl/tables/table1.xml': TABLE,
      'xl/drawings/drawing1.xml': rawDrawing(),
      'xl/drawings/_rels/drawing1.xml.rels': relationships([['chart', '../charts/chart1.xml']]),
      'xl/charts/chart1.xml': rawChart('Un!$B$3:$B$4'),
      'xl/pivotTables/pivotTable1.xml': PIVOT,
      'xl/pivotTables/_rels/pivotTable1.xml.rels': relationships([
        ['pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'],
      ]),
      'xl/pivotCache/pivotCacheDefinition1.xml': CACHE,
    },
  },
);
