import { sheetEngine } from './sheet-engine';

const container = document.querySelector<HTMLElement>('#sheet');
if (container) sheetEngine(container)().univerAPI.createWorkbook({ name: 'Classeur' });
