import { lastReport } from '../../host/files/last-report';
import type { OpenSheet } from '../sheet/open-sheet';
import type { FileCommands } from './file-commands';
import type { Menu, MenuLine } from './menu-bar';
import { FILE, KEPT } from './phrases';

export function menuItem(caption: string, act: () => unknown, isDisabled = false): MenuLine {
  return { kind: 'item', caption, isDisabled, choose: () => void act() };
}

export function fileMenu(files: FileCommands, { host, run }: Pick<OpenSheet, 'host' | 'run'>): Menu {
  const downloads = (): MenuLine[] => {
    const report = lastReport(host.blobs);
    return [
      menuItem(FILE.xlsx, () => files.downloadXlsx()),
      menuItem(FILE.report, () => report && files.downloadReport(report), report === null),
      menuItem(FILE.figures, () => files.downloadFigures(() => run('chiffresDuBilan'))),
      menuItem(FILE.former, () => files.downloadFormer()),
    ];
  };
  return {
    caption: FILE.menu,
    lines: () => [
      menuItem(FILE.open, () => files.pick('files')),
      menuItem(FILE.openFolder, () => files.pick('folder')),
      menuItem(FILE.empty, () => files.openEmpty()),
      menuItem(KEPT.menu, () => files.resume()),
      { kind: 'separator' },
      menuItem(FILE.saveAs, () => files.saveAs()),
      { kind: 'menu', caption: FILE.download, lines: downloads() },
      { kind: 'separator' },
      menuItem(FILE.where, () => files.showWhere()),
      menuItem(KEPT.erase, () => files.erase()),
    ],
  };
}
